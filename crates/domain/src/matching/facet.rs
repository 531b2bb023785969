//! What is asked about a subject: its definition, its reason, a remedy, a comparison.
//!
//! Two questions with the same subject are still two questions when one asks what a thing is and the other how to
//! prevent it. The phrases that show a facet stand in a table; how near two facets are stands in another.

/// A set of facets, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facets(pub u32);

/// One facet: its letter in [`PHRASES`] and its name in reasons.
const NAMES: &[(char, &str)] = &[
    ('W', "what"),
    ('H', "how it works"),
    ('Y', "why"),
    ('F', "remedy"),
    ('G', "how to"),
    ('N', "when"),
    ('V', "versus"),
    ('I', "code"),
    ('M', "formula"),
    ('P', "pros"),
    ('C', "cons"),
    ('K', "cause"),
    ('E', "kinds"),
    ('X', "effect"),
    ('S', "story"),
    ('D', "design"),
    ('R', "detection"),
    ('T', "evaluation"),
    ('B', "yes or no"),
    ('L', "choice"),
    ('O', "relation"),
    ('U', "improvement"),
];

/// How alike two different facets are; pairs not listed get [`UNLIKE`].
const ALIKE: &[(&str, f32)] = &[
    ("WH", 0.97),
    ("WY", 0.4),
    ("WE", 0.4),
    ("WB", 0.5),
    ("WV", 0.3),
    ("WX", 0.5),
    ("WM", 0.3),
    ("WO", 0.4),
    ("WP", 0.3),
    ("WC", 0.2),
    ("WK", 0.3),
    ("WG", 0.35),
    ("WN", 0.25),
    ("HG", 0.75),
    ("HY", 0.5),
    ("HX", 0.5),
    ("HM", 0.4),
    ("HV", 0.2),
    ("HF", 0.35),
    ("HB", 0.5),
    ("HO", 0.4),
    ("HU", 0.4),
    ("HI", 0.2),
    ("YP", 0.85),
    ("YK", 0.85),
    ("YN", 0.4),
    ("YX", 0.5),
    ("YB", 0.6),
    ("YC", 0.35),
    ("YO", 0.3),
    ("FG", 0.8),
    ("SP", 0.3),
    ("FU", 0.8),
    ("FL", 0.4),
    ("FE", 0.5),
    ("FD", 0.5),
    ("FB", 0.5),
    ("GU", 0.7),
    ("GL", 0.6),
    ("GE", 0.5),
    ("GD", 0.7),
    ("GI", 0.65),
    ("GM", 0.7),
    ("GT", 0.6),
    ("GR", 0.6),
    ("GB", 0.5),
    ("GN", 0.3),
    ("GX", 0.3),
    ("LX", 0.2),
    ("LM", 0.6),
    ("LN", 0.5),
    ("LG", 0.5),
    ("NB", 0.6),
    ("NP", 0.4),
    ("NE", 0.3),
    ("VB", 0.6),
    ("VL", 0.6),
    ("VO", 0.6),
    ("VN", 0.4),
    ("VP", 0.45),
    ("IM", 0.4),
    ("ID", 0.35),
    ("MT", 0.4),
    ("PB", 0.6),
    ("PX", 0.5),
    ("PU", 0.3),
    ("CB", 0.5),
    ("CK", 0.4),
    ("CX", 0.4),
    ("KB", 0.5),
    ("KX", 0.45),
    ("XB", 0.7),
    ("XO", 0.5),
    ("RT", 0.5),
    ("RB", 0.5),
    ("RF", 0.25),
    ("TB", 0.5),
    ("LB", 0.5),
    ("LU", 0.4),
    ("OB", 0.5),
    ("UE", 0.4),
    ("UB", 0.4),
    ("MB", 0.4),
    ("SW", 0.8),
    ("SH", 0.8),
    ("SC", 0.7),
    ("SF", 0.6),
    ("SG", 0.6),
    ("IW", 0.15),
    ("EB", 0.4),
];

const UNLIKE: f32 = 0.1;

/// What a question that shows no facet ("central limit theorem") is likely to ask.
const BARE: &[(char, f32)] = &[
    ('W', 0.95),
    ('H', 0.92),
    ('Y', 0.55),
    ('I', 0.65),
    ('M', 0.6),
    ('G', 0.7),
    ('V', 0.35),
    ('B', 0.6),
    ('D', 0.7),
    ('X', 0.6),
    ('E', 0.6),
    ('F', 0.5),
    ('O', 0.5),
    ('L', 0.5),
    ('N', 0.35),
    ('P', 0.4),
    ('C', 0.3),
    ('K', 0.4),
    ('R', 0.4),
    ('T', 0.4),
    ('U', 0.4),
    ('S', 0.6),
];

/// The phrases that show a facet. Capital letters: shown for certain; small letters: meant unless the clause shows
/// another. `!` opens a clause; `-` reads as negation; `<` and `>` say that order matters around the phrase.
pub(super) const PHRASES: &[(&str, &str)] = &[
    (
        "w!",
        "what is; what are; what was; in what; what; which; define; definition; what does it mean; what do you mean by; what is meant by; meaning of; state; что такое; что; какой; какие; каково; какая; дайте определение; сформулируйте",
    ),
    (
        "W",
        "what it means; it means; means when; means that; mean for; mean when; mean that; what means; stand for; definition of; concept of; notion of; what does mean",
    ),
    (
        "w!",
        "explain; describe; discuss; tell me about; talk about; elaborate on; outline; give overview of; overview of; summarize; how would you explain; can you explain; could you explain; describe briefly; in your own words",
    ),
    (
        "wh!",
        "intuition behind; intuition for; intuition of; intuition; main idea behind; key idea behind; idea behind; main idea of; key idea of; main idea; key idea; idea of; basic idea",
    ),
    ("w!", "объясните; опишите; расскажите про; расскажите о"),
    ("h!", "how; how does; how do; how is; how are; how was; как; каким образом"),
    ("hg!", "how can; how could; how should"),
    (
        "g!",
        "how do you; how would you; how can you; how should you; how do we; how can we; how should we; how would we; how to; how do i; how can i; how should i; how should one; how does one; how could you; how will you; how might you; how could we; what steps; как бы вы; как вы",
    ),
    (
        "H",
        "works; work; working; under hood; inner workings; step by step; mechanics of; mechanism behind; algorithm behind; steps of; operate; работает; устроен; устроена; проходит; как устроен",
    ),
    ("h", "walk me through; walk through; procedure; in detail; process"),
    (
        "Y!",
        "why; why is; why are; why do; why does; why not; why would; why should; why can; why might; why did; how come; for what reason; what is reason; reason for; reason why; reason; reasons; what makes; what for; почему; зачем; для чего",
    ),
    (
        "Y",
        "motivation; motivation for; motivation behind; purpose; purpose of; rationale; rationale behind; point of; what is point of; need for; what problem; what problem does solve; which problem; role of; role; goal of; aim of; used for; good for; what is use of; use of; justification; useful; why useful; intended to solve; what issue; why do we need; why do we use; why anyone; for what purpose; serve; назначение; цель; роль",
    ),
    (
        "P",
        "advantage; advantages of; benefit; benefits of; pros; strengths; upside; gain; gains from; help; helpful; offer; what does it help with; merit; added value; bring; buy us; преимущество; преимущества; плюсы; польза",
    ),
    (
        "PC",
        "pros and cons; advantages and disadvantages; strengths and weaknesses; trade offs of; pros cons; benefits and drawbacks; плюсы и минусы; advantages and limitations",
    ),
    (
        "C",
        "disadvantage; drawback; cons; limitation; weakness; downside; shortcoming; pitfall; problem with; problems with; issue with; issues with; risk of; danger of; what can go wrong; what could go wrong; what goes wrong; go wrong; goes wrong; failure modes; main failure modes; fail; fails; break down; breaks; degrade; suffer; bad idea; harmful; недостаток; минусы; проблема",
    ),
    (
        "K",
        "cause; causes of; lead to; leads to; responsible for; arise from; come from; what causes; due to; root cause; result in; source of; sources of; behind; stem from; origin of; happening; what is going on; причина; вызывает",
    ),
    (
        "E",
        "type; types of; kind; kinds of; example; examples of; common; popular; different types; main types; categories of; variants of; families of; give example; some of; famous; commonly used; variations of; виды; типы; примеры; перечислите; назовите; какие бывают; какие виды",
    ),
    ("we", "list; name; mention; enumerate"),
    ("G", "your approach to; approach to finding; approach for finding; what is your approach"),
    ("K", "what prevents; what stops; what keeps; what hinders; what makes hard; what makes it hard"),
    ("C", "wrong with; bad at; ill suited; struggle with; misleading"),
    ("W", "what does that tell; what does it tell; what does this tell; tell us; tell you; tell me"),
    (
        "EF",
        "ways to; ways of; techniques for; techniques against; remedies against; means against; two ways; three ways; four ways; five ways; several ways; different ways; techniques to; methods to; methods for; strategies for; strategies to; approaches to; options for; способы; tricks for; measures against; какие методы",
    ),
    (
        "F",
        "get around; work around; workaround; bypass; prevent; avoid; fix; handle; deal with; dealing with; mitigate; solve; address; overcome; combat; remedy; cure; tackle; treat; treat outliers; treat missing values; treat missing data; resolve; cope with; stop; fight; counter; alleviate; counteract; get rid of; correct; repair; guard against; protect against; reduce risk; react to; respond to; what should you do; what would you do; what do you do; what can you do; what do u do; what to do; would you do about; remedies; solution; solution to; solutions to; what helps against; бороться; избежать; решить; исправить; предотвратить; работать с; борьба; боретесь; справиться; обрабатывать",
    ),
    (
        "U",
        "improve; speed up; optimize; make faster; make better; boost performance; accelerate; make more efficient; increase performance; cut cost; reduce cost; lower cost; make cheaper; улучшить; ускорить; оптимизировать; reduce size; shrink size; cut latency; reduce latency",
    ),
    ("n!", "where; where is; где"),
    (
        "N!",
        "when; when is; when are; when do; when does; when would you; when should you; in which case; in what case; in which situation; under what condition; under which condition; what situation; when to; когда",
    ),
    (
        "N",
        "use case; use cases; application; applications of; applicable; appropriate; suitable; good choice; would you choose; would you use; scenario; circumstances; is right; worth it; применяется; применяют; использовать",
    ),
    (
        "V",
        "diff; diff between; difference between; difference; differences between; differ; differs; differ from; different; different from; distinguish; distinguish between; distinction; distinction between; vs; versus; compare; compare with; compared to; compared with; comparison; comparison of; contrast; contrast with; as opposed to; opposed to; similarities; set apart; tell apart; what separates; which is better; better than; which one; which would you pick; which works better; would you prefer; pick between; choose between; choosing between; choice between; trade off between; unlike; pros and cons of vs; отличается; отличие; отличия; разница; разница между; сравните; против; чем отличается; чем отличаются; which would you choose; and when",
    ),
    (
        "I",
        "implement; implementation; implementation of; code; write code; write function; write program; write script; write; program; code up; in numpy; using numpy; using only numpy; in pytorch; in python; using python; in plain python; without library; snippet; from scratch; write query; implement in; return index; return indices; return its index; return new head; return new list; return list; return true; return true if; return false; return array; return maximum; return minimum; return all; return number; given array; given string; given head; given head of; given binary tree; given sorted array; given integer; given array of integers; given matrix; given linked list; given list of; coding; in code; pseudocode; реализуйте; реализация; напишите; напишите код; написать; реализовать; код",
    ),
    (
        "M",
        "compute; calculate; calculation; calculation of; formula; formula for; equation; equation for; derive; derivation; derivation of; prove; proof; proof of; mathematically; express; how many; how much; how large; how big; how long; how often; how likely; what is probability; probability that; chance that; chance of; expected number; evaluate expression; determine value; probability of; work out; update rule; find probability; посчитайте; вычислите; формула; выведите; сколько; рассчитать; докажите; вычислить; найдите",
    ),
    (
        "X",
        "affect; effect; effect of; effects of; impact; impact of; influence; influence of; consequence; consequence of; what happens; what happens if; what happens when; what happens to; what would happen; what will happen; what if; what does do; implication; implications; change when; happen; help or hurt; outcome of; result of; affected; impacted; влияет; влияние; повлияет; что будет; что произойдет; what do you expect",
    ),
    ("x", "what does; what do; what did"),
    (
        "S!",
        "tell me about time; describe time; give me example of time; tell me about situation; describe situation; tell us about time; tell me about; tell us about; have you ever; describe situation where; share experience; your experience with; proudest; расскажите о случае; расскажите; walk me through your; talk about time; example of time; give example of time",
    ),
    (
        "D!",
        "design; design system; architect; architecture for; build system; build service; build; set up; create system; спроектируйте; спроектировали; спроектировать; построить; дизайн; how would you build; how would you architect; end to end",
    ),
    (
        "R",
        "detect; spot; identify; notice; diagnose; recognize; tell if; tell whether; how do you know; how can you tell; how do you tell; how would you know; symptom; signs of; sign of; check for; check that; test that; make sure that; test for; find outliers; find anomalies; find leaks; find duplicates; find errors; find bugs; find out if; find out whether; find out; determine whether; determine if; verify; check whether; test whether; check if; indicate; обнаружить; выявить; определить; понять; diagnostic; tell you that; debug; troubleshoot; investigate; what do you check first; what do you check; what would you check; does not work; misbehaves; steps would you take if; what steps would you take if",
    ),
    (
        "T",
        "evaluate; evaluation; evaluation of; measure; assess; metric; quantify; validate; judge quality; how good; score; monitor; track; compare performance; benchmark; оценить; оценка; измерить; оценивать; метрики; which metrics; what metrics; evaluation metric",
    ),
    (
        "b!",
        "is; are; is it; does; do; can; could; should; would; is there; are there; do you need; is it true; can you; will; has; did; must; would you; should you; could you; may; можно ли; нужно ли; правда ли; is it possible; do we need; should we; can we; does it; is it always; do you; do we; we; правда; всегда ли",
    ),
    (
        "L",
        "choose; how to choose; pick; select; tune; choosing; selecting; tuning; decide; set value; best value; optimal value; right number; how many should; decide on; chosen; determine best; optimal number; which should; best number; what value; set; find best; выбрать; подобрать; выбирать; настроить; выбор",
    ),
    (
        "O",
        "relationship between; relation between; relation; relationship; relate; related; connection between; connected; link between; equivalent; the same; interplay between; связь; связан; связаны; have to do with; relationship of",
    ),
    // Negation and order carry no facet of their own.
    (
        "-",
        "not; never; no; none; cannot; without; lack; absence of; fail to; instead of any; neither; nor; lacking; не; без; нельзя; no longer; missing out",
    ),
    (
        "<",
        "instead of; rather than; over; preferred to; preferred over; prefer to; more than; more important than; matter more than; better than; important than; than; before; given; into; вместо; важнее; чем; лучше; yet; but; although",
    ),
];

/// Words and phrases that only frame a question.
pub(super) const FRAMES: &str = "
to; only; more; whereas; therefore; though; otherwise; whatever; due; due to; yes; sometimes; usually; almost; nearly; between; else; per; wanna; gonna; teh; u; ok; manner; sure; make sure; such that; please; briefly; in simple terms; in simple words; in plain english; in plain words; in layman terms; in layman's terms; simply; in few words; in one sentence; in two sentences; in three sentences; in few sentences; in one line; in 1 line; in one minute; in two minutes; in nutshell; keep it short; keep short; to child; like to child; to five year old; to beginner; to layman; to non technical person; own words; одним предложением; в двух словах
care about; you care; we care; do you care; you are building; you are designing; you build; we are building; imagine you are building; imagine you are designing; suppose you are building
exactly; actually; basically; really; just; quite; very; also; too; even; still; so; then; now; there; here; vice versa; w r t; wrt; situation; this situation; hi; hello; thanks; in general; generally; typically; usually; often; mostly
of; for; in; on; at; by; with; from; as; about; that; this; these; those; it; its; their; they; them; he; she; his; her; our; ours; your; yours; me; my; i; us; you; one; ones; yourself; itself; themselves
and; or; if; than; per; via; vs; etc; e g; i e; eg; ie; upon; through; within; among; toward; towards; onto; against; between; because; since; whether; while; during; despite; in spite of; until; across; along; around; up; down; off; out; after; both; either; each; every; any; some; such; all; other; another; who; whom; whose
be; being; been; am; was; were; have; has; had; do; doing; done; did; get; got; gets; let; lets; make; made; take; take place; give; given that; come; go; goes; say; says; said; see; seen; call; called; want; wanted; wants; try; know; known; think; consider; considered; imagine; suppose; assume that; mean that; refer to; refers to; seem; tend to; tends to; become; keep; put; ever; would like; should be; must be; may be; might; shall; able to
ask; asked; answer; question; interview; interviewer; candidate; term; short; quick; quickly; main; key; basic; brief; detail; details; general; particular; specific; certain; real; own; same; thing; things; way; ways; case; cases; fact; sort; lot; bit; etc; anything; something; nothing; someone; anyone; people; person; today; example; well; good; bad; better; best; important; main; major; typical; simple; easy; hard; difficult; possible; useful; proper; properly; right; correctly; actual; entire; whole; overall
in machine learning; in deep learning; in ml; in dl; in ai; in nlp; in data science; in statistics; in neural networks; of neural network; in context of; context of; in terms of; in case of; in practice; in real world; in real life; from scratch; in depth; high level; at high level; on high level; with example; with examples; give example; for example; such as; as well as; according to; based on; in order to; in other words; in details; with respect to; when it comes to; in order; make sure; kind of; sort of; number of times; as possible; так; это; и; в; на; с; у; к; по; из; за; от; о; об; при; для; до; или; вы; вам; вас; вами; ли; бы; его; ее; их; мы; нам; своими словами; простыми словами; пожалуйста; кратко; подробно; то; же; есть; нужен; нужна; нужны; нужно; который; которые; вашей; ваш; этот
";

impl Facets {
    /// Returns the facets written with these letters; small letters count as capitals.
    pub fn of(letters: &str) -> Facets {
        Facets(letters.chars().fold(0, |bits, letter| bits | bit(letter.to_ascii_uppercase())))
    }

    /// Returns whether no facet is shown.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns whether a facet of `other` is among these.
    pub fn intersects(self, other: Facets) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the names, for reasons.
    pub fn names(self) -> String {
        let names: Vec<&str> =
            NAMES.iter().filter(|&&(letter, _)| self.0 & bit(letter) != 0).map(|&(_, name)| name).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    }

    fn each(self) -> impl Iterator<Item = usize> {
        (0..NAMES.len()).filter(move |index| self.0 & (1 << index) != 0)
    }
}

fn bit(letter: char) -> u32 {
    NAMES.iter().position(|&(name, _)| name == letter).map_or(0, |index| 1 << index)
}

/// How alike facets are, as a table ready for look-up.
pub(super) struct Likeness {
    table: [[f32; NAMES.len()]; NAMES.len()],
    bare: [f32; NAMES.len()],
}

impl Likeness {
    /// Builds the table.
    pub fn new() -> Likeness {
        let index =
            |letter: char| NAMES.iter().position(|&(name, _)| name == letter).expect("the tables use known letters");
        let mut table = [[UNLIKE; NAMES.len()]; NAMES.len()];
        for (nth, row) in table.iter_mut().enumerate() {
            row[nth] = 1.0;
        }
        for &(pair, alike) in ALIKE {
            let mut letters = pair.chars().map(index);
            if let (Some(a), Some(b)) = (letters.next(), letters.next()) {
                table[a][b] = alike;
                table[b][a] = alike;
            }
        }
        let mut bare = [0.5; NAMES.len()];
        for &(letter, alike) in BARE {
            bare[index(letter)] = alike;
        }
        Likeness { table, bare }
    }

    /// Returns how alike two sets are: the nearest facets, and how well each side is met by the other.
    pub fn between(&self, a: Facets, b: Facets) -> (f32, f32) {
        match (a.is_empty(), b.is_empty()) {
            (true, true) => (1.0, 1.0),
            (true, false) => self.to_bare(b),
            (false, true) => self.to_bare(a),
            (false, false) if a == b => (1.0, 1.0),
            (false, false) => {
                let (best, forth) = self.toward(a, b);
                let (_, back) = self.toward(b, a);
                (best, forth.min(back))
            }
        }
    }

    fn to_bare(&self, facets: Facets) -> (f32, f32) {
        facets
            .each()
            .map(|index| self.bare[index])
            .fold((0.0, 1.0), |(best, worst), alike| (alike.max(best), alike.min(worst)))
    }

    fn toward(&self, from: Facets, to: Facets) -> (f32, f32) {
        let (mut best, mut sum, mut count) = (0.0_f32, 0.0_f32, 0.0_f32);
        for a in from.each() {
            let nearest = to.each().map(|b| self.table[a][b]).fold(0.0, f32::max);
            best = best.max(nearest);
            sum += nearest;
            count += 1.0;
        }
        (best, if count > 0.0 { sum / count } else { 0.0 })
    }
}
