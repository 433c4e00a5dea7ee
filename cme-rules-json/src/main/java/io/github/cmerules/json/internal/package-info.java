/** What the readers of several kinds of document share; not exported. */
package io.github.cmerules.json.internal;
