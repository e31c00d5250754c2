/**
 * Who may take part in a round: its criteria, as data.
 *
 * <p>In: what is known of one person ({@link id.padan.criteria.Facts}) and which columns and lists the job's inputs have at
 * all ({@link id.padan.criteria.Available}). Out: an {@link id.padan.criteria.Eligibility}: yes, no or unknown, with every
 * reason; and which criteria were not checked, because no input says anything about them.
 *
 * <p>The idea: a criterion fails only for certain. What nobody wrote, or what can be read in two ways, is unknown and is told,
 * never guessed. The figures, words and annex groups of a round stand in a preset, a YAML file beside this package or the
 * job's own, each with the letter that it comes from; what offices write for a post or a fund stands in {@code words.yml}.
 * Pure: no files but these, no database, no clock.
 *
 * <p>Begin with {@code census-2022.yml}, then {@link id.padan.criteria.Criteria}, which holds one person against a preset.
 * {@link id.padan.criteria.PresetReader} reads presets and says what is wrong with one; {@link id.padan.criteria.WordList}
 * tells what a cell means; {@link id.padan.criteria.ReasonTexts} puts reasons into words that an officer can read out.
 */
@NullMarked
package id.padan.criteria;

import org.jspecify.annotations.NullMarked;
