<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ws::Arranging</name>
    <message numerus="yes">
        <source>%Ln photo(s) count as relevant</source>
        <translation>
            <numerusform>%Ln photo counts as relevant</numerusform>
            <numerusform>%Ln photos count as relevant</numerusform>
        </translation>
    </message>
    <message>
        <source>Near-duplicates folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stack unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stack folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1 … %2” taken as a phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words let go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::BirdsEye</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the photo that is shown. Click or drag to go elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ChipMenu</name>
    <message>
        <source>Weighs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs as the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show beside, in its own colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit in the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ChipRow</name>
    <message>
        <source>Words of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ColourBar</name>
    <message>
        <source>Colour bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heat is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, of the hottest spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; under the pointer %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::Compare</name>
    <message>
        <source>as good as equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; “%2” makes %3 of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat of the whole sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the highest region, as densities can&apos;t be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo: %1 (%2) against %3 (%4): %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence: “%1” (%2) against “%3” (%4): %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both as shares of the higher score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both on a fixed scale, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both on one scale, up to the largest value of either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both on one scale, up to the largest value of all words of either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both on one scale, from the least to the largest value of either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange: more on the left, blue: more on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to the largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; “%2” makes %3, all other words together %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::CompareCaption</name>
    <message>
        <source>Other sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sentence: change a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned photo: it stays while you select others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: %1, the sum of its words&apos; shares; %2 a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence on two photos: why one stands above the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sentences on one photo: what a word changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How two sentences are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heat of each sentence on a photo of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One map: where the left sentence has more, and where the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap sides (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom and move both as one (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORD BY WORD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each word adds to the two scores. All differences add up to the difference of the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table, to be pasted into a spreadsheet (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left photo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right photo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo: %1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loading; the answer follows in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence in the search line: each of its words is weighed on both photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first sentence in the search line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another sentence over the photo. Change a word, and see what it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no score: it isn&apos;t indexed yet, or the sentence has no word to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sentences on one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a word, and see what it changes: in the score, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one sentence in the search line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the other one here, over the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold one photo and set others beside it: word by word you see what makes the difference, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one above that one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a photo and press &lt;b&gt;P&lt;/b&gt;: it is pinned, and stays on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select another photo: it comes to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over a word to see its heat on both, on one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo is pinned. Now select another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select another photo in the list, or press &lt;b&gt;Left&lt;/b&gt; or &lt;b&gt;Right&lt;/b&gt; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::DescribeModel</name>
    <message>
        <source>no word to score by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank	Score a word	Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no word to score by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::DescribePage</name>
    <message numerus="yes">
        <source>%Ln sentence(s) added.</source>
        <translation>
            <numerusform>%Ln sentence added.</numerusform>
            <numerusform>%Ln sentences added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were in the list already.</source>
        <translation>
            <numerusform>%Ln was in the list already.</numerusform>
            <numerusform>%Ln were in the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out: longer than %1 characters.</source>
        <translation>
            <numerusform>%Ln line left out: longer than %1 characters.</numerusform>
            <numerusform>%Ln lines left out: longer than %1 characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) left out: the list takes %1.</source>
        <translation>
            <numerusform>%Ln sentence left out: the list takes %1.</numerusform>
            <numerusform>%Ln sentences left out: the list takes %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a red car next to a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dog runs on the grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a boat on a blue lake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two people on a beach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a street with lamps at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tree covered with snow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cat in front of a door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bird flies over a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow flowers beside a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cow behind a fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sentence fits a photo?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a photo beside a list of sentences: the one that describes it best comes first, and each shows where it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type sentences, paste them, or open a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over a sentence to see its heat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with suggested sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text file with a sentence a line (UTF-8, up to 10,000); or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENTENCES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only sentences with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list as shown, to be pasted into a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo isn&apos;t indexed yet: sentences can&apos;t be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list of sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty. Type a sentence, paste a list, or open a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked by score a word, so that long sentences have no advantage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked by score a word (scorer %1), so that long sentences have no advantage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 a word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::DescribeView</name>
    <message>
        <source>Sentences, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search my photos with it (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a variation (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::DifferenceModel</name>
    <message>
        <source>not split by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: left %2, right %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this scorer adds that belongs to no single word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the word adds to the score of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left less right. The bar points to the side that has more; all differences add up to that of the scores.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::DifferenceView</name>
    <message>
        <source>Difference of the scores, word by word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::EmptyState</name>
    <message>
        <source>Add a folder of photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in model knows drawn scenes, not real photos: the demo shows it at its best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find photos by describing them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as they are found. You can search before all are indexed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder, or drop one here. Then type a sentence, and see for every word where it is in each photo. Nothing is ever deleted from or changed on your disk, and nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are found by a model, a file that belongs to the program, and it could not be loaded. The bar above says why; installing Wordsight again brings it back. Photos that are indexed stay so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds no photos that can be shown: JPEG, PNG, WebP, TIFF, HEIC, AVIF, GIF or raw. Choose another at the left, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four hundred scenes, made on this computer. Nothing is downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ErrorBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ExportChoices</name>
    <message>
        <source>This photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected photos</source>
        <translation>
            <numerusform>The %Ln selected photo</numerusform>
            <numerusform>The %Ln selected photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is looked at now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure for each word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PARTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the words were found, painted over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box around the best region of each word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with their shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence; each word with what it adds to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word against every region of the photo, with totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which colour stands for which value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scorer, scale, thresholds, model and version, so that others can make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIZE AND LOOK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch: 300 is what most journals ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent, for light pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent, for dark pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;idth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and text that can be edited, for Inkscape and the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and text that stay sharp, for LaTeX and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole alignment: words, regions, matrix and shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a cell, for spreadsheets and R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as NPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrix for NumPy: words or their pieces by regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on how it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .txt beside the figure: model, scorer, scale, threshold, version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln photos</source>
        <translation>
            <numerusform>%L1 of %Ln photo</numerusform>
            <numerusform>%L1 of %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the photo, with “-figure”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is still being loaded. Close this and try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has no “/”; choose the folder above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Writes %Ln files. Files that are there already are kept; new ones get a number.</source>
        <translation>
            <numerusform>Writes %Ln file. Files that are there already are kept; new ones get a number.</numerusform>
            <numerusform>Writes %Ln files. Files that are there already are kept; new ones get a number.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to write the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files written to %1.</source>
        <translation>
            <numerusform>%Ln file written to %1.</numerusform>
            <numerusform>%Ln files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be written. The first: %1</source>
        <translation>
            <numerusform>%Ln photo could not be written. The first: %1</numerusform>
            <numerusform>%Ln photos could not be written. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ws::FailedList</name>
    <message>
        <source>Photos that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden here: no longer listed or counted in this window. The file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln hidden here</source>
        <translation>
            <numerusform>Show %Ln hidden here</numerusform>
            <numerusform>Show %Ln hidden here</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (hidden here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that could not be read are hidden here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay where they are. All other photos are searchable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln selected</source>
        <translation>
            <numerusform>Retry %Ln selected</numerusform>
            <numerusform>Retry %Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>List %Ln again</source>
        <translation>
            <numerusform>List %Ln again</numerusform>
            <numerusform>List %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %Ln selected</source>
        <translation>
            <numerusform>Ignore %Ln selected</numerusform>
            <numerusform>Ignore %Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::FigureWords</name>
    <message>
        <source>least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlined: each word&apos;s best region. Dot: each region&apos;s best word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: each word&apos;s share; below: each region&apos;s. Both add up to the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all words on one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each word from its own least to its most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored vectors (int8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freshly encoded (float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1, the sum of the words&apos; shares before rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1, which this scorer does not split by word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similarity (cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transported mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown from %1 to %2 of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed by %1 of the longer edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opacity up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scorer %1, %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordsight %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::FindPage</name>
    <message>
        <source>Width of the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::FindSide</name>
    <message>
        <source>The photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo to see why it was found: its words, where they are, and what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this photo large (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this photo, choose another, and see why one is above the other (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS × REGIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one and not %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) selected; this one is current:</source>
        <translation>
            <numerusform>%Ln photo selected; this one is current:</numerusform>
            <numerusform>%Ln photos selected; this one is current:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ws::FolderList</name>
    <message>
        <source>Offline: not there now, its photos stay searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln not indexed yet</source>
        <translation>
            <numerusform>%Ln not indexed yet</numerusform>
            <numerusform>%Ln not indexed yet</numerusform>
        </translation>
    </message>
    <message>
        <source>All indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln not there now</numerusform>
            <numerusform>%Ln not there now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ws::FolderPane</name>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHOTOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln photo(s)</source>
        <translation>
            <numerusform>%1, %Ln photo</numerusform>
            <numerusform>%1, %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %Ln photo(s)</source>
        <translation>
            <numerusform>%1, offline, %Ln photo</numerusform>
            <numerusform>%1, offline, %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
isn&apos;t there now. Its photos stay searchable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders with their state, what is being indexed, what could not be read (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::GridBar</name>
    <message>
        <source>By relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, the relevant ones first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the photos found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the line back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relevance line goes back to where it was computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln near-duplicate(s) folded</source>
        <translation>
            <numerusform>%Ln near-duplicate folded</numerusform>
            <numerusform>%Ln near-duplicates folded</numerusform>
        </translation>
    </message>
    <message>
        <source>Near-duplicates folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of photos that the model can hardly tell apart, only the best one shows; its badge counts them.
They are copies, but may also differ in one small thing. Click to show all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the best of photos that the model can hardly tell apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::Header</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::HeatControls</name>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the heat (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale: all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale: this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale: fixed 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by the largest value of the whole matrix: words stay comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this word&apos;s own least to largest value: shows where, not how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values as they are; negative ones stay transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue to orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off shows the regions&apos; values as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the best region of each word (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heat on this word&apos;s own scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heat on the scale of all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heat on a fixed scale, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat shown from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat shown up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How opaque the hottest spot is (comma and full stop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values are shown: weaker and stronger ones stay plain photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark to bright yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue to green to yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue to yellow: the same to nearly all eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-sided: blue below zero, white at zero, orange above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes of all regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where regions overlap: the highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each spot has the value of the best region that covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where regions overlap: the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each spot has the mean of the regions that cover it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where regions overlap: the density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each region spreads its value over its area; spots add up. Small regions glow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about heat and boxes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::HistoryPopup</name>
    <message>
        <source>Earlier questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EARLIER QUESTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this question (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::HoverCard</name>
    <message>
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words follow…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::IndexBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile size (Ctrl + wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::JobCard</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::JobWords</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>about %Ln h</numerusform>
            <numerusform>about %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos: %1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the demo: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, preview and index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s), all indexed</source>
        <translation>
            <numerusform>%Ln photo, all indexed</numerusform>
            <numerusform>%Ln photos, all indexed</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 photos indexed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::LibraryPage</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder yet. Add one, or drop it on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new photos in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COULD NOT BE READ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOLDERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever deleted from or changed on your disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::MainWindow</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole photos in tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo of this folder is indexed yet, or none was scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is indexed yet. The first answers come as soon as some are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing this library: you can search it, and add photos when the other program is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 photos indexed, %2 still to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added</source>
        <translation>
            <numerusform>%Ln photo added</numerusform>
            <numerusform>%Ln photos added</numerusform>
        </translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this photo to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” held to compare others with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is held any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo, heat, words and matrix as a file; the numbers too (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos, and those that a sentence finds (Alt+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo large: where each word is (Alt+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this photo and not that one (Alt+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sentence fits a photo best (Alt+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo with another (P holds one, Alt+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo against a list of sentences (Alt+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::MatrixPanel</name>
    <message>
        <source>Outlined: each word&apos;s best region. Their mean is the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlined: each word&apos;s best region. Their sum is the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringed: each region&apos;s best word. Their sum is the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlined: each word&apos;s best region. Ringed: each region&apos;s best word. The score is the sum of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is the mean of all cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is the sum of all cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the ends of rows and columns stands what each word and each region adds to the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS × REGIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each word, a column for each region: the parts that the model cut the photo into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scorer, the rule by which words and regions are compared; what the cells hold; whether they come from stored vectors (int8) or fresh ones (float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions by best word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions by strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words as in the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words by share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small words in one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of words and regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similarity, cosine −1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transported mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contribution to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before a word says how many times it counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::MatrixTable</name>
    <message>
        <source>other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds to the score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::MatrixView</name>
    <message>
        <source>Words by regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region %1 adds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, piece %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 adds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, region %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the word&apos;s best region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the region&apos;s best word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::Messages</name>
    <message>
        <source>%1 is empty. Copy the photo again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a picture in any format known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses a feature of its format that can&apos;t be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends before the picture does. Copy the photo again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Copy the photo again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the safety limits allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 isn&apos;t there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged, or isn&apos;t what it claims to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by another version, or doesn&apos;t belong to this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing this library. You can search it; to add photos, close the other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card or its driver failed. Try again, or use the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Wordsight. Details say what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a picture in any format known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses a feature of its format that can&apos;t be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before the picture does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the safety limits allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refuses to read it. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file went away while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PageSwitch</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoActions</name>
    <message>
        <source>Open	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick look	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude photos like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevant up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln path(s)</source>
        <translation>
            <numerusform>Copy %Ln path</numerusform>
            <numerusform>Copy %Ln paths</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for programs…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, best for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoFacts</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its drive or folder isn&apos;t there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoFiles</name>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln path copied</numerusform>
            <numerusform>%Ln paths copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Image copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the relevance line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln near-duplicate</numerusform>
            <numerusform>%Ln near-duplicates</numerusform>
        </translation>
    </message>
    <message>
        <source>Its drive or folder isn&apos;t there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not indexed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoModel</name>
    <message>
        <source>Photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongest word %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the relevance line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln near-duplicate(s)</source>
        <translation>
            <numerusform>%Ln near-duplicate</numerusform>
            <numerusform>%Ln near-duplicates</numerusform>
        </translation>
    </message>
    <message>
        <source>its drive or folder isn&apos;t there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not indexed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoPage</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo before (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo after (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence above, and see for every word where it is in this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHOTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider between the photo and what stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhraseButton</name>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the words: parts of a photo that answer all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest of the words: parts that answer any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first word alone, as read in the company of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the phrase apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PictureSource</name>
    <message>
        <source>pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::QueryText</name>
    <message>
        <source>The model doesn&apos;t know %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::Question</name>
    <message>
        <source>another question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change weight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::QuickLook</name>
    <message>
        <source>Quick look: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows step · Enter opens · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows step · H hides the heat · Enter opens · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows step · H shows the heat · Enter opens · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::RegionPanel</name>
    <message numerus="yes">
        <source>PICKED: MEAN OF %n REGION(S)</source>
        <translation>
            <numerusform>PICKED: %n REGION</numerusform>
            <numerusform>PICKED: MEAN OF %n REGIONS</numerusform>
        </translation>
    </message>
    <message>
        <source>Find such regions in my photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for photos that have a part like the one you picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNDER THE POINTER: REGION %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PICKED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PICKED: REGION %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PART OF THE PHOTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over the photo to read a region&apos;s values. Click to keep it, or draw a box of your own (R, or Shift and drag).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box (R, or Shift and drag) to look for photos with such a part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::RelevanceLine</name>
    <message>
        <source>Relevance line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos above answer the sentence: every word is found at least half as well as in the best photo.
Those below are paler; none is left out. Drag the line to decide yourself (Ctrl+Alt+Up and Down);
a double click puts it back (Ctrl+Alt+Home).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing answers this clearly · the nearest follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none counts as relevant · moved by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln photo(s) are relevant</source>
        <translation>
            <numerusform>the one photo is relevant</numerusform>
            <numerusform>all %Ln photos are relevant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relevant up to here</source>
        <translation>
            <numerusform>%Ln relevant up to here</numerusform>
            <numerusform>%Ln relevant up to here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relevant up to here · moved by you</source>
        <translation>
            <numerusform>%Ln relevant up to here · moved by you</numerusform>
            <numerusform>%Ln relevant up to here · moved by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ws::SearchFlow</name>
    <message numerus="yes">
        <source>A question may hold %Ln picture(s). Remove one to add another.</source>
        <translation>
            <numerusform>A question may hold %Ln picture. Remove it to add another.</numerusform>
            <numerusform>A question may hold %Ln pictures. Remove one to add another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ws::SearchLine</name>
    <message>
        <source>Describe a photo: a red car next to a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search photos by a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minus counts against: a house -car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that matters twice: 2:red car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop or paste a photo here to find others like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes hold words together: a street -&quot;red car&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minus before a word counts against it, 2: before a word doubles it. A photo may be dropped or pasted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier questions (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to search with this picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::SentenceField</name>
    <message>
        <source>New sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return adds it to the list; several lines can be pasted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence, or paste a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::SentenceFile</name>
    <message>
        <source>%1 has no sentence. Write one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 isn&apos;t text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a list of sentences: up to %2 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F, /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the search line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find, Inspect, Compare, Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a figure, or the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this photo to compare others with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4, F7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show the panes at the sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, redo: words, weights, pins, line, stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O, F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos, look for new ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library: folders, indexing, what could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L, F11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text, full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F10, F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu, this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-car, 2:red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that counts against, one that weighs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with a copied picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of words, then clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the words as chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a word, pin another beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next word; with Shift: a phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh it more or less, down to against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2, Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it in the line, all that can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move; with Shift select, with Ctrl move alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A, Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all, pick one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold or fold a stack of near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the relevance line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy image, copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F, Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar, exclude like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo before, photo after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −, F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, out, fit or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a word, let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[, ]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word before, word after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H, B, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat, boxes, matrix on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma, full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat fainter, stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R, arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box; with Shift change its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of words, then back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1 to Alt+4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::Truth</name>
    <message numerus="yes">
        <source>of %Ln photo(s)</source>
        <translation>
            <numerusform>of %Ln photo</numerusform>
            <numerusform>of %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relevant</source>
        <translation>
            <numerusform>%Ln relevant</numerusform>
            <numerusform>%Ln relevant</numerusform>
        </translation>
    </message>
    <message>
        <source>None seems relevant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nearest are below: try fewer or other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every photo scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 candidates scored finely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scorer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence is longer than the model reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all folders are offline: stored previews show</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a model photos can be looked at, but not searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loading; the answer follows in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look for yet: add a word or a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::TruthLine</name>
    <message>
        <source>A photo&apos;s score is the sum of its words&apos; shares.
The scorer is the rule by which words and parts of a photo are compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::UndoBar</name>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ValueRows</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::WordChip</name>
    <message>
        <source>“%1” is left out by the model&apos;s rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” adds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds %1 to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1 from the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by the model&apos;s rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model doesn&apos;t know “%1”: it can&apos;t say where it is in a photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::ZoomTools</name>
    <message>
        <source>Draw a box to see what is in it (R, or Shift and drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the photo, one of the screen (Ctrl+1, or F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo (Ctrl+0, or F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
