/** How documents are read and written within bounds; not part of the interface of this module. */
package io.github.cmerules.json.internal;
