/** What is shown of rule books, licenses and credits when a property fails; not exported. */
package io.github.cmerules.testkit.text;
