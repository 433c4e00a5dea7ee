/** The services by which jqwik finds the generators, configures them, and shows what they made; not exported. */
package io.github.cmerules.testkit.services;
