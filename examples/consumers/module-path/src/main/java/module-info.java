/** Checks what the installed rule books say of a transcript that comes as CSV. */
module com.example.audit {
    requires io.github.cmerules.json;

    // Rule books are services: nothing here names the module of a state.
}
