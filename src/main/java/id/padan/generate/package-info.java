/**
 * Makes a registry, rosters with the usual damage, and the truth about them. Nobody in it exists.
 *
 * <p>In: {@link id.padan.generate.GeneratorSettings}. Out: a registry extract, rosters and {@code truth.csv} in a folder.
 * Begin reading at {@link id.padan.generate.Generator#writeTo}, which goes this way:
 *
 * <ol>
 *   <li>The city and its people: {@code Population} makes one {@code Household} of {@code Resident}s after the other, with
 *       names from {@code NameMaker} and places from {@code Geography}. {@code RegistryWriter} writes each at once.
 *   <li>The offices and their staff: {@code Workforce} keeps those people who will stand in a roster. {@code RosterPlan}
 *       gives each an {@code Office} and a post, and repeats some; a {@code Submission} is what one row says.
 *   <li>What clerks do wrong: {@code Damage} lists the kinds, {@code NameDamage} and {@code FieldDamage} do them,
 *       {@code DamageRates} says how often. {@code FileDamage} then damages whole files.
 *   <li>Writing: {@code RosterStyle} says how an office fills in its roster, {@code Layout} sets the rows out in sheets,
 *       {@code RosterFiles} writes them as workbook or text, with the truth about each row.
 *   <li>The lists beside the rosters, accounts and THK-II: {@code PeopleLists}, with a truth of their own; so has the service
 *       history: {@code PeopleHistory}.
 * </ol>
 *
 * <p>Everything left to chance comes from {@code RandomStream}, so the same settings give the same bytes. The order of the
 * draws is part of the result: to reorder two of them changes every later value of that stream.
 *
 * <p>Seeds 1 to 999 are for tuning and for trying things out (1 makes the sample data). Seeds from 1000 on are for testing
 * only, with varied rates: do not look at their results while you tune. Matching has spelling lists of its own, so that it
 * is not tested on the lists that made the damage.
 */
@NullMarked
package id.padan.generate;

import org.jspecify.annotations.NullMarked;
