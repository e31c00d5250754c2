package id.padan.registry;

import java.util.List;

/**
 * How to read a file, and in which parts.
 *
 * @param layout how to read it
 * @param ranges its parts, in order; at least one
 */
record SurveyedTable(Layout layout, List<RegistryRange> ranges) {}
