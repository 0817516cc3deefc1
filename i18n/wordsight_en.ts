<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ws::ChipRow</name>
    <message>
        <source>Words of the sentence</source>
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
        <source>Add a folder, or drop one here. Then type a sentence, and see for every word where it is in each photo. Your photos stay where they are; nothing is changed or sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds no photos that can be shown.</source>
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
        <source>Six hundred scenes, made on this computer. Nothing is downloaded.</source>
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
    <name>ws::FailedDialog</name>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
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
        <source>Every photo could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay where they are; nothing was changed. All other photos are searchable.</source>
        <translation type="unfinished"></translation>
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
        <source>Opacity of the hottest spot</source>
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
</context>
<context>
    <name>ws::IndexBar</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Indexing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
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
    <message>
        <source>Drawing the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
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
        <source>Menu</source>
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
        <source>Photos that could not be read…</source>
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
        <source>The model is loading; the answer follows in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln best</source>
        <translation>
            <numerusform>%Ln best</numerusform>
            <numerusform>%Ln best</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln photo(s)</source>
        <translation>
            <numerusform>of %Ln photo</numerusform>
            <numerusform>of %Ln photos</numerusform>
        </translation>
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
        <source>A photo&apos;s score is the sum of its words&apos; shares.
The scorer is the rule by which words and parts of a photo are compared.</source>
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
        <source>sum: the score</source>
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
    <name>ws::PhotoCanvas</name>
    <message>
        <source>Photo</source>
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
    <name>ws::PhotoGrid</name>
    <message>
        <source>Photos</source>
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
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its drive or folder isn&apos;t there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not indexed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ws::PhotoPage</name>
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
        <source>WORDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hover a word to see where it is, click to keep it. 1 to 9 pick a word, 0 lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS × REGIONS</source>
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
        <source>UNDER THE POINTER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNDER THE POINTER: REGION %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over the photo to read a region&apos;s values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scorer, the rule by which words and parts of the photo are compared, and what the matrix holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each word, a column for each part of the photo. Outlined: the word&apos;s best part.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>ws::WordChip</name>
    <message>
        <source>%1, adds %2 to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is left out by the model&apos;s rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not know “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” adds %2</source>
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
</context>
</TS>
