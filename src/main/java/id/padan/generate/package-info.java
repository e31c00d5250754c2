/**
 * Makes a population, rosters with the usual damage, and the truth about them. Nobody in it exists.
 *
 * <p>In: {@link id.padan.generate.GeneratorSettings}. Out, from {@link id.padan.generate.Generator}: a registry extract,
 * rosters and {@code truth.csv} in a folder. The way: {@code Population} makes households one by one, {@code RegistryWriter}
 * writes them and {@code Workforce} keeps those who are to stand in a roster; {@code RosterPlan} spreads them over the OPD
 * and lets clerks make their mistakes ({@code Damage}), {@code FileDamage} adds what befalls whole files, {@code Layout}
 * sets it all out in the {@code RosterStyle} of each OPD, and {@code RosterFiles} writes files and truth.
 *
 * <p>Seeds are kept apart: 1 to 999 are for tuning and for trying things out (1 makes the sample data), 1000 and more for
 * testing only, with varied rates ({@code DamageSettings}): whoever tunes does not look at what they give. The words for
 * spelling variants are the generator's own; matching has others, so that it is not examined with its own crib.
 */
@NullMarked
package id.padan.generate;

import org.jspecify.annotations.NullMarked;
