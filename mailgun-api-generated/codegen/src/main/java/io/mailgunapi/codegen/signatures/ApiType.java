package io.mailgunapi.codegen.signatures;

import java.util.List;

/**
 * One type of the public API, as lines of the listing.
 *
 * @param header the declaration of the type
 * @param members the declarations of its members, sorted, without indentation
 */
record ApiType(String header, List<String> members) {}
