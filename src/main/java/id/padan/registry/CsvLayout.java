package id.padan.registry;

import java.nio.charset.Charset;

/**
 * How a CSV file is to be read.
 *
 * @param charset of its text
 * @param separator between fields
 * @param columns which column holds what
 */
record CsvLayout(Charset charset, char separator, Columns columns) {}
