/** How value types are generated; not exported. */
package io.github.cmerules.core.style;
