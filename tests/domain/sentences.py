"""What interviewers write: sentences that must pass in silence, and sentences that must be remarked on."""

SILENT = """
Asked for the age of the data before anything else
Wanted the age bucket dropped, since it is a proxy
Age is the strongest feature in the churn model, would want it removed
Bins the customers' age at 18, 25 and 40
The old model beats the new one on the tail
A young company, so no labels yet
Model is two years old and has never been retrained
Too old snapshots in the cache, proposes a TTL
The dataset is rather old for a drift study
Generated images of a young woman for the red-team prompt
Gender bias in the model: wants slices by gender and age
Sex as a feature: would keep it for the audit, not for serving
Racial bias in the bail data, cited the COMPAS debate
Measured recall for male and female voices separately
Male candidate answer and female candidate answer swapped in the prompt to test the judge
Splits by patient, so that her visits never sit on both sides
Family-wise error: Bonferroni, then Holm
A family of models with one tokenizer
Family of distributions is exponential
Maternal health model: who bears the false negatives
Target inferred which shopper was pregnant, named it as a privacy harm
Parent class and child class confused in the taxonomy
Her partner team owns the labels
Childcare costs enter the affordability model
Disabled the feature behind a flag
Caching is disabled in the benchmark
Disability claims data are missing not at random
Blind test with two raters
Double-blind labelling
Hearing aid latency budget is ten milliseconds
The loss is depressed by the padding tokens
Black box explanations only
White noise residuals
Blacklist replaced by a blocklist
Native app, so no cookies
Origin and destination pairs leak the trip
Country of origin is a column, drop it or test it
Church numeral encoded as a lambda
Christian asked about the prior
Mother tongue of users decides the tokenizer
Users with a Scottish accent get twice the word error rate
ASR recall by accent group
Native speakers label the dialogue
Elder version of the index serves stale results
Race condition between the writer and the trainer
Would test for anti-Muslim bias with paired prompts
Toxicity scores for Muslim and Jewish names differ
Ramadan shifts demand by a month
Union of the two candidate sets before reranking
Voted for the simpler model in the ensemble
Party A holds the labels, party B the features
Conservative estimate of the uplift
Left-wing and right-wing sources are sampled alike
Smart contract audit as the first project
Clever Hans: the model reads the hospital tag
Smart batching halves the padding
The classifier is very confident on noise
Confident learning to find label errors
Attractive offers get clicked whatever their rank
Lazy loading of shards
Good fit to the training curve, poor fit on the tail
Logistic regression is a good fit for tabular data with so few rows
Would fit in the memory of one GPU
Outstanding tickets are the backlog, not the demand
Sharp drop after the release
Very strong baseline, hard to beat
The strongest candidate document is reranked last
Better recall than the previous candidate generator
Loss seems to plateau after the warm-up
Users appear to like shorter answers
Nervous about nothing but the leakage: checked it twice
Very smart: computed the power before being asked
Brilliant answer, “I would first ask who pays for a false alarm”
Confident, gave 0.3 ± 0.1 from memory
Seemed to guess, then wrote the bound down and corrected it
Weight decay and her weights at initialisation
Eye contact detection runs on the device
Body language model for sign videos
Straight about what the team had done
Query is rather slow without the index
Head of the family tree of checkpoints
Left the company's retirement planning model untouched
Leave-one-out on the single largest customer
She is using the old model as the control
She is pretty sure that the leak is in the join
He was worried about fat tails
She is sure that caching was disabled
He was for a blind test with two raters
She was asked about ill-conditioned matrices
She was testing Muslim and Christian names in pairs
He was labelling emotional speech at the former firm
Patients report their medication in the app
Parents and their kids share one account
She was engaged throughout, took the questions in turn
She was conservative: picked the lower bound
The ranking service is his baby, built it over a year
She was too aggressive with the learning rate, by her own account, and cut it
""".strip().splitlines()

CAUGHT = """
age: Very young, not sure people would listen
age: Too old for a startup
age: She is probably in her fifties
age: He looked too old to learn new frameworks
age: Digital native, knew the tools
age: A young lady with good ideas
age: His age might be a problem for the team
age: Close to retirement, why would we invest
age: He must be sixty years old
age: Typical millennial
family: Has two kids, may not want the on-call
family: She is pregnant
family: Just back from maternity leave
family: Her husband works in Munich
family: Newly married, might move
family: Wants to start a family
family: Single mother, so no travel
family: Mentioned his children twice
health: She stutters
health: Probably autistic
health: He is on the spectrum I guess
health: In a wheelchair, the office has stairs
health: Was on long sick leave last year
health: His depression came up
health: Looked ill
origin: Strong accent, hard to follow
origin: Spoke with a French accent
origin: Her English is poor
origin: Not a native speaker
origin: Typically German, very direct
origin: Originally from Lagos
origin: Indian guy, theoretical background
origin: Would need a visa
origin: Unpronounceable name
religion: She wears a headscarf
religion: He is Muslim, prays at noon
religion: Very religious
religion: Devout Catholic
gender: Good at maths for a woman
gender: Sweet girl, nice to talk to
gender: A bit bossy
gender: Too emotional when challenged
gender: Would be our diversity hire
gender: Female candidate, we need those
appearance: Well dressed
appearance: Handsome guy
appearance: No eye contact
appearance: Weak handshake
appearance: Tattoos all over, his hair is green
orientation: He is gay, I think
orientation: Openly gay
politics: Left wing guy
politics: Union member
politics: Her political views are extreme
other-candidates: Much better than the last candidate
other-candidates: Strongest candidate this week
other-candidates: Weaker than most candidates we see
fit: Great culture fit
fit: Not a fit
fit: Would fit in well
fit: No idea why, my gut is against it
fit: Good vibes
fit: I could have a beer with them
praise-or-blame: Smart
praise-or-blame: Really sharp
praise-or-blame: Rockstar
praise-or-blame: Brilliant person
praise-or-blame: Great guy
praise-or-blame: Impressive
praise-or-blame: Weak communicator
praise-or-blame: Knows her stuff
praise-or-blame: Arrogant and lazy
manner: Confident
manner: Passionate about data
manner: Too shy
manner: Lacks gravitas
manner: Not assertive enough
mind-reading: I felt they were lost
mind-reading: Seemed to know the topic
mind-reading: She seemed bored
mind-reading: Obviously hates documentation
""".strip().splitlines()

HANDOVER = """
Strong hire from me
I would recommend them
Rated evaluation a 3
Meets the bar
Not senior enough
Lean yes
Should move to the next round
Weak on experiment design
Did badly on the second case
""".strip().splitlines()

FACTS = """
We did not reach calibration
The second table of the case is untouched
Knows the checkout exercise already from a friend
Says their last project had 3 annotators
Asked whether the team owns its labels, I had no answer
Level of noise in the line was high, repeat the question on drift
Recommender at the former firm is under an agreement, ask about other work
Users rated the outputs; the agreement between raters was not discussed
""".strip().splitlines()
