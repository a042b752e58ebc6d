<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AdviceList</name>
  <message>
   <source>A judgement without a behaviour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice before the seal. Nothing here stops it, and none of it is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go there: {where}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Instead: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave as it is: {where}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to remark on. Looked for ratings without a behaviour, adjectives without an example, guesses, comparisons, protected characteristics, ratings in the note to the next interviewer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One thing the candidate said or did, as a note or as the evidence of a signal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The committee weighs what was seen and heard. Here it finds a level or an adjective only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words that count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You left all remarks as they are.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AnchorCard</name>
  <message>
   <source>Level {level}, {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate {level} (key {level})</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Badge</name>
  <message>
   <source>not rated</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CandidateWindow</name>
  <message>
   <source>Brief</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DeskHeader</name>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record or evaluate</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DeskPage</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record or evaluate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review, then seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scorecard of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the brief to the candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DimensionPane</name>
  <message>
   <source>A {level} needs evidence: write a note below, or tick a signal and say what it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beside the evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter or a double click files a note here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence filed here · {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give NE with its reason (key 0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NE, not evidenced: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not evidenced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on {dimension}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet. Notes you stamp while this dimension is open are filed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unfiled notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What did you see or hear? Enter stamps it here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EvaluateDesk</name>
  <message>
   <source>A note is typed and not stamped: “{text}”. Stamp it with Enter, or empty it; then seal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not evidenced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard is sealed. To change it, amend it with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words that count</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExercisesView</name>
  <message>
   <source>A new or empty folder for the packet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brief as PDF and the data: what the candidate gets, nothing of the guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brief, for the candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercises and variants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide, for the interviewer only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no exercise in {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the packet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} files in {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file}: {message}. `evenhand lint` tells every mistake and its cure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes} minutes · {summary}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindingDelegate</name>
  <message>
   <source>F found    M missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>H  Hint {n}, to read out: “{hint}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hint {n}, read out: “{hint}”</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindingList</name>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeysDialog</name>
  <message>
   <source>Evaluating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overall recommendation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While a scorecard is open, its keys are here as well.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message>
   <source>Exercises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rubric</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rubric or exercises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What interviews are made of, and what the job is, for the candidate's questions.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Find anything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New interview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
 </context>
 <context>
  <name>NewInterviewDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interviewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New interview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No exercise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other dimensions can still be rated when they are seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rubric and variant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start scoring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sound rubric in {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} dimensions in one hour are a lot. Where more than one person interviews, share them.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoteDelegate</name>
  <message>
   <source>Correct the note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not filed yet</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoteLine</name>
  <message>
   <source>{length:,} of {limit:,} characters</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoteList</name>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The note has {length:,} characters, the limit is {limit:,}. Shorten it; nothing was lost.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OverallPane</name>
  <message>
   <source>0  No decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1  Strong no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2  No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>3  Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>4  Strong yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overall recommendation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the recommendation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overall impression comes last, so that it does not colour the ratings. Still unrated:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which ratings decided it? Name behaviour the committee can weigh.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would you hire this person for this role, from what you saw?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Find anything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing fits. Fewer letters find more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run a command, or go to a panel, dimension or question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at} of {count}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PanelsPage</name>
  <message>
   <source>A panel appears here as soon as an interview is planned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New interview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No panel yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One candidate, one rubric, the seats that score. Open one to score it or to read its debrief.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sealed} of {seats} sealed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PaperPage</name>
  <message>
   <source>1 page, as it will be saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Debrief · {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages of the debrief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the debrief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} pages, as they will be saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PdfPages</name>
  <message>
   <source>Page {page} of {pages}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanDelegate</name>
  <message>
   <source>{spent} of {planned}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanList</name>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}, {spent} of {planned} minutes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QuestionCard</name>
  <message>
   <source>Hide the good answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a good answer contains</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Places</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReasonBar</name>
  <message>
   <source>Not evidenced, because …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for not evidenced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason in your own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… or in your own words, then Enter</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecordPane</name>
  <message>
   <source>Brief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence, guide or brief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding: found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding: hint read out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding: missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings · {found} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide or evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To reveal midway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What did you see or hear? Enter stamps it, #{code} files it under {title}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes}:{seconds:02d} of {planned} minutes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RubricView</name>
  <message>
   <source>A good answer contains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Across dimensions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Areas and weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chapter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chapters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision rights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dimensions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Example target</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How success is measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red flags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reports to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Responsibilities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rubric and variant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skills</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strong signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no rubric in {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weak signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is expected, and when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it measures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this variant changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file}, line {line}: {message}. `evenhand lint` tells every mistake and its cure.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SealPane</name>
  <message>
   <source>1 note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 thing is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amended because: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amending version {version}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Debrief PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Digest (SHA-256)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is missing. Sealing freezes the card and signs it with your key; after that it can only be amended, with a reason, as a new version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the amendment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red flag without evidence: {signal}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reopen with this reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review and seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seal scorecard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overall recommendation is not given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {version}, {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the card says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why must the sealed card change? The reason is printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your key in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{dimension} is not rated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{dimension}: a rating at the end of the scale needs a note as evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} things are missing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Allowed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As it should stand on scorecards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every change is kept at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is in this one folder, on this computer. The file is not encrypted: it is as safe as the disk it lies on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>System</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace is sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignalRow</name>
  <message>
   <source>A red flag needs evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence for: {signal}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red flag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strong signal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weak signal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What did you see or hear?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evaluate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next, back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not evidenced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>review and seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>show the brief</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <source>Dimensions and steps</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TodayPage</name>
  <message>
   <source>New interview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No interview yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan an interview and score it here, offline: one dimension at a time, the evidence beside the anchors. Or try the sample interview first; it can be deleted with its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scorecards to finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try the sample interview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>debrief PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rated} of {focus} rated, {notes} notes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>1 thing is missing before this card can be sealed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;{name}&gt; holds {what}, which is not drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;{name}&gt; needs pairs of numbers as points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A consensus that is not what every seat gave needs its reason: say what settled it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision needs its reasons: say in a few words what carried it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A hold needs its reason: say in a few words why the records must stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A panel needs at least one seat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A red flag is answered in words: say what the meeting made of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An amendment needs its reason in writing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An empty note says nothing; type what you saw or heard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another Evenhand is making a backup just now. Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program is using the workspace in “{folder}”. Nothing was changed. Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program reads the workspace in “{folder}”. Close it, then restore again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose at least one dimension for this seat to focus on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose at least one dimension to focus on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evenhand already has the workspace in “{folder}” open. Use that window, or close it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event {event} in the workspace is damaged and cannot be read. Run `evenhand check`, or restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event {event} was changed after it was written: its text is not what was recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event {event} was changed after it was written: who, when or about whom is uncertain.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event {event} was erased by halves: its text or its salt is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event {first} is missing from the journal of device {device}: what was done then is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events {first} to {last} are missing from the journal of device {device}: what was done then is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every hint to this finding has been read out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {level} is not on the scale of this rubric.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NE needs its reason: say in a few words why there was no evidence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No log is kept: {folder} cannot be written ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No retention rule was chosen for this workspace yet. Choose one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has voted yet, so there is nothing to show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a closed debrief is amended; this one can simply be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a decision for another level names one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a sealed scorecard is amended; this one can simply be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Panel {panel} cannot be read: events behind it are missing or damaged. Run `evenhand check`, or restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate the dimension first: this is said of a level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records are kept for 1 to 600 months, not {months}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which other level is meant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shorten it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the votes before deciding, so that nobody's vote follows the decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split it in two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That note is not on this scorecard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That red flag is not on any scorecard of this panel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That text is too long for the workspace. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup “{file}” could not be prepared. Nothing was changed. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup “{file}” is damaged: {finding} Nothing was changed. Choose another backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is not what it was made from. Run `evenhand check`, and check the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The damaged file is kept as {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The damaged file stays where it is ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The debrief closes when every red flag is answered; {count} wait.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The debrief closes with a decision, and there is none yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The debrief opens when every scorecard is sealed. Waiting for: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk refused to read or write “{file}”. The last change was not saved. Check the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk refused to read or write “{path}”. Check the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The dissent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise has no finding “{finding}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise “{exercise}” has no variant “{variant}”. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise “{title}” is scored with the rubric “{rubric}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The files of “{exercise}” cannot be read now: {trouble}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder of “{path}” does not exist. Create it, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder “{folder}” may not be written to, so the workspace in it cannot be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The follow-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The frozen {kind} {digest}… in the workspace was damaged. Restore a backup that holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The frozen {kind} {digest}… was changed after it was kept: its panels do not open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The journal of device {device} ends otherwise than recorded: events were added from outside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lists are wrong about panel {panel}; its scorecards are not affected. Run `evenhand check --rebuild`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lists were left as they are. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loop “{loop}” has {count} seats, the file gives {given}. Name an interviewer for each, or leave the loop out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The meeting has not begun yet. Name its chair first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of the candidate has {count} characters; the limit is 300.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of the interviewer has {count} characters; the limit is 300.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of the role has {count} characters; the limit is 300.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of “{path}” is too long. Choose a shorter one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The outcome by policy has changed since the decision. Decide again, and say why against it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The output cannot be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overall recommendation comes last: 1 dimension is still unrated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overall recommendation comes last: {count} dimensions are still unrated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture “{file}” cannot be written. Check the folder and the space left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plan has no section “{section}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preferences in {path} cannot be read ({reason}); defaults are used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preferences in {path} were damaged; defaults are used. {kept}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The records of this candidate are on hold: {reason} Lift the hold first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rubric has no dimension “{dimension}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rubric has no dimension “{dimension}”. It has: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rubric has no loop “{loop}”. It has: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rubric has no question “{question}” under “{dimension}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rubric has no signal “{signal}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The seal of the debrief of panel {panel}, version {version}, does not hold: its words or its signature were changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The seal of {interviewer}'s scorecard, version {version}, does not hold: its words or its signature were changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The seat of {name} names a variant, but no exercise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sentence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The signing key of {chair} is not in this workspace; close the debrief where it was begun.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The signing key of {interviewer} is not in this workspace; seal it where it was planned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The votes are shown when all are in. Waiting for: {names}. The chair may close the vote without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The votes have been shown already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The votes have been shown, so none can be cast or changed any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The words are gone from the workspace, but another program still reads its log. Close every other Evenhand and erase again: that clears the log and the backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” cannot be opened. Check that its folder exists and may be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” is damaged. It was left as it is; restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” is damaged. Run `evenhand check`, or restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” is empty. Restore a backup, or remove it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” was moved or removed while open. Nothing you type is being saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file “{file}” was removed or replaced while open. Nothing you type is being saved. Put the file back, then start Evenhand again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace holds no {kind} with the digest {digest}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace in “{folder}” changed in the meantime. Nothing was changed here. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace in “{folder}” does not hold the demo’s sealed interview. Choose another folder for the demo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace in “{folder}” may not be written to. Nothing was changed. Check its permissions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace in “{folder}” was opened for reading only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace is not sound, so nothing was erased: older backups would go too. Run `evenhand check`, and restore a good backup first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace lies in a folder that {name} synchronises; a copy made while you type can be incomplete. Move it out, and share bundles instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a workspace in “{folder}” already. Open that, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup “{file}”. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no candidate “{name}” in this workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no consensus on that dimension to take back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no exercise “{exercise}” in {folder}. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no exercise “{exercise}” in {folder}. There is no exercise at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no file {path}. Check the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no hold on the records of this candidate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no pack in the folder {path}: no file ends in .yaml.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no panel {panel} in this workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no panel “{name}” in this workspace. `evenhand panels` lists them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no rubric “{name}” in {folder}. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no rubric “{name}” in {folder}. There is no sound rubric at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no schema “{kind}”. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no space left to write in “{folder}”. Nothing was changed. Free some space, then repeat it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no space left to write “{path}”. Free some space, then repeat it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no variant “{name}” in {folder}. There are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no variant “{name}” in {folder}. There is no sound variant at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no workspace in “{folder}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to redo on this scorecard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to undo on this scorecard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This debrief is closed and sealed. To change it, amend it with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This goes against the outcome by policy: say in writing why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This interviewer has a signing key in this workspace already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This meeting has begun already, chaired by {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This panel has no such seat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This panel was changed elsewhere in the meantime. Nothing was changed. Open it again to see its newest state, then repeat what you did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard is already sealed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard is no longer in the workspace: its candidate was erased.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard is sealed. To change it, amend it with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard was changed elsewhere in the meantime. Nothing was changed. Open it again to see its newest state, then repeat what you did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This scorecard was sealed with its time. The time can no longer be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This seat has no exercise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many files are open to reach “{path}”. Close some programs, then repeat it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the dissent in the words of whoever dissents.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the candidate.</source>
   <translation>Bitte den Namen der Kandidatin oder des Kandidaten eingeben.</translation>
  </message>
  <message>
   <source>Type the name of the interviewer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the role.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Votes have been cast and not shown. Show them, then close the debrief.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not write to “{path}”. Check its permissions, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your disk quota leaves no space to write “{path}”. Free some space, then repeat it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a number in “{text}” is out of range</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every seat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it holds &lt;{name}&gt;; only {known} are drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it holds a document type or a CDATA section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it is not XML (line {line})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it is not a relative path in the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it is not a relative path that ends in .svg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it is not an SVG picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its path does not stand behind it in brackets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its viewBox is not “0 0 width height”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other elements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text-anchor “{anchor}” is not drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the colour “{colour}” is not written as #RRGGBB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} things are missing before this card can be sealed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} must be a number without a unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{problem} (1 more mistake; “evenhand lint” lists all.)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{problem} ({count} more mistakes; “evenhand lint” lists all.)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{table}, row {row}: points to nothing in {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} has {count:,} characters, the limit is {limit:,}. {cure}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” belongs to another program. It was left untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” cannot be given: {trouble}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” exists and is no PDF. It was left untouched; give another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” has no known version. It was left untouched; restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is a workspace that may be in use, not a backup. Nothing was changed. Back it up, and restore that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is larger than its disk allows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is no file that can be imported. Calendars end in .ics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is not a file, so it cannot be a workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is not an Evenhand workspace. It was left untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” is not as it was when the exercise was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{file}” was made by a newer Evenhand. It was left untouched; update to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{folder}” cannot keep a write-ahead log; use a folder on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{folder}” holds other files. Name an empty or a new folder for the demo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{folder}” is not empty. Name a new or an empty folder for the packet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{folder}” lies on a network drive ({kind}), where a workspace can lose what you type. Move it to a folder on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{group}”: more people were selected than considered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” breaks off in the middle. Export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” fits {count} candidates: {few}. Give one of these ids.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” fits {count} panels: {few}. Give one of these ids.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” has more than {limit} MB. Export only the weeks to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” has more than {most} appointments to come. Export fewer weeks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is damaged: a part of it is not closed. Export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is damaged: its parts lie too deep in each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is not a calendar: nothing in it begins one. Export it as .ics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” cannot be reached: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” is a file, not a folder. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” is a folder. Give the name of a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” lies below something that is not a folder. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” lies on a disk that may only be read. Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” would grow larger than allowed here. Choose another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{text}” is no list of numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{text}” is no time. Write it like {example:%Y-%m-%d %H:%M}, in quotes.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>finds</name>
  <message>
   <source>Areas and weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision policy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dimension</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signals</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>places</name>
  <message>
   <source>Evidence of: {signal}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the rating · {dimension}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the recommendation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would have raised it · {dimension}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not filed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{dimension} is rated {level}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>progress</name>
  <message>
   <source>Also seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overall, after the last rating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overall: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review and seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not rated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} · still open: {rest}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rated} of {total} rated</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>unhandled</name>
  <message>
   <source>Something went wrong inside Evenhand. Everything saved so far is safe on disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unexpected error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can go on. If it happens again, start Evenhand anew and send us the log: {kind}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>Being amended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strong no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strong yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after hint {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>correction of a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>evidence of a signal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>filing of a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>finding {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>growth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hint {n} read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>key take-aways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mark of a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mark of a question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>note to the next interviewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>note withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overall recommendation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signal ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signal unticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unrated</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
