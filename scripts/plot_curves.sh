#!/usr/bin/env bash
# Draws a training's curves: scripts/plot_curves.sh CURVES.csv OUT.png (needs Debian's gnuplot-nox)
set -euo pipefail
[ $# -eq 2 ] && [ -f "$1" ] || { echo "usage: scripts/plot_curves.sh CURVES.csv OUT.png" >&2; exit 2; }
command -v gnuplot >/dev/null || { echo "gnuplot is missing: install Debian's package gnuplot-nox" >&2; exit 1; }
gnuplot - <<PLOT
set terminal pngcairo size 1400,560 font "sans,11" background "#ffffff"
set output "$2"
set datafile separator ","
set key bottom right samplen 2 spacing 1.1
set grid ytics lc rgb "#e3e3df"
set border 3 lc rgb "#6a6f76"
set tics nomirror
set format x "%.0fk"
set xlabel "scenes seen"
set yrange [0:100]
set multiplot layout 1,3
set title "Found by a sentence, 500 unseen scenes (%)"
scene(step) = step * 64 / 1000.0 # the batch of the built-in model's configuration
plot "$1" using (scene(column("step"))):(100*column("t2i_r1")) with linespoints lw 2 pt 7 ps .6 lc rgb "#0072B2" title "R\\\\@1", \
     "" using (scene(column("step"))):(100*column("t2i_r10")) with linespoints lw 2 pt 5 ps .6 lc rgb "#56B4E9" title "R\\\\@10", \
     "" using (scene(column("step"))):(100*column("i2t_r1")) with linespoints lw 2 pt 9 ps .7 lc rgb "#D55E00" title "photo to sentence R\\\\@1", \
     "" using (scene(column("step"))):(100*column("global_r10")) with linespoints lw 2 pt 11 ps .7 lc rgb "#999999" title "global vector R\\\\@10"
set title "Words point at their things (%)"
plot "$1" using (scene(column("step"))):(100*column("pointing_kind")) with linespoints lw 2 pt 7 ps .6 lc rgb "#0072B2" title "things", \
     "" using (scene(column("step"))):(100*column("pointing_colour")) with linespoints lw 2 pt 5 ps .6 lc rgb "#D55E00" title "colours", \
     "" using (scene(column("step"))):(100*column("pointing_pattern")) with linespoints lw 2 pt 9 ps .7 lc rgb "#009E73" title "patterns", \
     "" using (scene(column("step"))):(100*column("pointing_size")) with linespoints lw 2 pt 11 ps .7 lc rgb "#8C5A9E" title "sizes", \
     "" using (scene(column("step"))):(100*column("pointing_part")) with linespoints lw 2 pt 13 ps .7 lc rgb "#999999" title "parts"
set title "Twins told apart (%; chance 50)"
plot "$1" using (scene(column("step"))):(100*column("attribute_pairs")) with linespoints lw 2 pt 7 ps .6 lc rgb "#D55E00" title "exchanged colours", \
     "" using (scene(column("step"))):(100*column("relation_pairs")) with linespoints lw 2 pt 5 ps .6 lc rgb "#0072B2" title "exchanged places", \
     "" using (scene(column("step"))):(100*column("count_pairs")) with linespoints lw 2 pt 9 ps .7 lc rgb "#009E73" title "one more or less"
unset multiplot
PLOT
