//! The words by which questions, tasks, stories and boilerplate are known.

/// Words that ask.
pub(super) const ASKING: &[&str] = &[
    "what", "whats", "why", "how", "when", "where", "which", "who", "whose", "whom", "что", "как", "почему", "зачем",
    "чем", "какой", "какая", "какое", "какие", "каким", "какова", "каковы", "когда", "где", "кто", "сколько",
];

/// Openings of yes-no questions, with or without their mark.
pub(super) const YES_NO: &[&str] = &[
    "can we", "can i", "can you", "do we", "do you", "does it", "is it", "is there", "are there", "should we",
    "should you", "could we", "would you", "will it", "are we", "do i",
];

/// Questions that open with a preposition.
pub(super) const ASKING_PHRASES: &[&str] = &[
    "в чем", "в чём", "для чего", "на что", "по какой", "с какой", "за что", "at what", "in what", "in which",
    "for what", "under what", "to what", "by how", "on what", "from what",
];

/// Verbs that open a yes-no question.
pub(super) const INVERSION: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will", "has", "have", "may",
    "must", "isn", "aren", "don", "doesn", "can't", "shouldn", "won", "am",
];

/// Words that set a task when something follows them.
pub(super) const COMMANDS: &[&str] = &[
    "explain", "describe", "define", "discuss", "implement", "compare", "derive", "prove", "justify", "enumerate",
    "elaborate", "summarize", "contrast", "distinguish", "differentiate", "illustrate", "outline", "mention",
    "calculate", "compute", "sketch", "simplify", "reverse", "traverse", "invert", "merge", "serialize", "simulate",
    "simulating", "interpret", "briefly", "list", "name", "write", "find", "solve", "tell", "give", "draw",
    "identify", "walk", "determine", "formulate", "propose", "estimate", "design", "convert", "check", "count",
    "sort", "generate", "return", "sum", "show", "state", "talk", "provide", "rank", "refactor", "optimize", "debug",
    "detect", "remove", "объясните", "объясни", "опишите", "опиши", "расскажите", "расскажи", "назовите", "назови",
    "перечислите", "сравните", "сравни", "реализуйте", "реализуй", "напишите", "напиши", "докажите", "выведите",
    "спроектируйте", "спроектируй", "приведите", "дайте", "найдите", "посчитайте", "вычислите", "определите",
    "предложите",
];

/// Of [`COMMANDS`], those that open statements too ("Check the gradients", "Remove outliers") count only before an object that asks.
pub(super) const SURE_COMMANDS: &[&str] = &[
    "explain", "describe", "define", "discuss", "implement", "compare", "derive", "prove", "justify", "elaborate",
    "contrast", "distinguish", "differentiate", "illustrate", "walk", "tell", "design", "name", "объясните",
    "объясни", "опишите", "опиши", "расскажите", "расскажи", "назовите", "назови", "перечислите", "сравните",
    "сравни", "реализуйте", "реализуй", "напишите", "напиши", "докажите", "выведите", "спроектируйте", "спроектируй",
    "приведите",
];

/// Tasks by themselves, but advice opens with them just as often.
pub(super) const MILD_COMMANDS: &[&str] = &[
    "check", "remove", "show", "state", "sum", "count", "sort", "list", "identify", "estimate", "detect", "rank",
    "optimize", "debug", "provide", "interpret", "generate", "convert", "return", "use", "mention", "simplify",
];

/// Words that set a task after what is given.
pub(super) const TASK_CLAUSES: &[&str] = &[
    "move", "decide", "output", "print", "replace", "rotate", "split", "group", "select", "use", "add", "select",
    "build", "create", "train", "predict", "pick", "choose",
];

/// Words.
pub(super) const WEAK_COMMANDS: &[&str] = &[
    "code", "build", "create", "use", "group", "select", "plot", "train", "predict", "argue", "query", "delete",
    "insert", "update", "make", "model", "how'd",
];

/// What follows a task word when it is one.
pub(super) const COMMAND_OBJECTS: &[&str] = &[
    "a", "an", "the", "for", "up", "out", "from", "to", "all", "your",
];

/// Phrases that set a task.
pub(super) const COMMAND_PHRASES: &[&str] = &[
    "let's compare", "lets compare", "let us compare", "tell me", "take the derivative", "take me through",
    "walk me through", "talk me through",
];

/// What people say before the question proper.
pub(super) const OPENERS: &[&str] = &[
    "can you please ", "could you please ", "can you ", "could you ", "would you ", "please ", "briefly ", "kindly ",
    "so ", "and ", "now ", "ok ", "well ", "first ", "follow-up: ", "follow up: ", "follow-up ", "bonus: ", "extra: ",
    "also ", "then ", "(follow-up) ", "in your own words", "in one sentence", "in short", "how would you describe",
    "можете ли вы ", "можете ", "пожалуйста ",
];

/// Words that open a condition.
pub(super) const IN_PHRASE: &[&str] = &[
    "in ", "for ", "using ", "with ", "given ", "at ", "from ", "without ", "as ", "to ",
];

/// Words that set a scene.
pub(super) const SCENARIO: &[&str] = &[
    "you have", "you are", "you're", "given", "suppose", "consider", "imagine", "assume", "let", "say", "say we",
    "we have", "we want", "there are", "there is", "if", "a company", "two players", "you and", "your model", "your",
    "an urn", "a box", "a fair", "a bag", "a coin", "you roll", "you toss", "you flip", "you draw", "you need",
    "you train", "your team", "when training", "i have", "дано", "пусть", "представьте", "допустим",
];

/// Words that open a story.
pub(super) const STORY: &[&str] = &[
    "i", "i'm", "i've", "we", "my", "our", "he", "she", "they", "it", "this", "these", "those", "but", "because",
    "however", "therefore", "thus", "hence", "since", "я", "мы", "это", "они",
];

/// Phrases that open a story or an explanation.
pub(super) const STORY_OPENERS: &[&str] = &[
    "congrats", "congratulations", "thanks", "thank you", "reminder", "what i would", "what i learned", "what i did",
    "how i ", "why i ", "note that", "in summary", "in conclusion", "for example", "for instance", "in other words",
    "as a result", "in addition", "that is", "in practice", "here is", "here's", "here are", "there are many",
    "the answer", "certainly", "sure", "yes", "no", "on the other hand", "in contrast", "given that", "one of",
];

/// What chat assistants offer at the end.
pub(super) const OFFERS: &[&str] = &[
    "would you like me", "would you like to see", "would you like an", "would you like a", "do you want me",
    "do you want code", "do you want to see", "do you want an example", "let me know", "shall i", "should i go",
    "feel free", "is there anything else", "want me to", "want to see", "can i help",
];

/// Questions that are asked for effect.
pub(super) const ASIDE: &[&str] = &[
    "why does it matter", "why does this matter", "what could go wrong", "what does this mean", "what does that mean",
    "is that enough", "is it worth it", "so why", "but why", "but what", "but how", "so what", "so how", "and why",
    "why is that", "why not", "really", "right", "makes sense", "is this right", "is that right", "anything else",
    "any questions", "why you can",
];

/// What people write to themselves.
pub(super) const NOTE_TO_SELF: &[&str] = &[
    "todo", "to do", "ask gpt", "ask chatgpt", "also ask", "ask about", "look up", "read up", "read about",
    "is this right", "is this correct", "is that correct", "check this", "not sure", "need to", "revise", "revisit",
    "give qlora", "do post", "fix this", "don't forget", "remember to", "google this", "review this", "come back to",
    "double check", "verify this", "??",
];

/// Noun phrases that stand for a question.
pub(super) const PROMPT_OPENERS: &[&str] = &[
    "difference", "differences", "size of", "number of", "memory per", "memory for", "power of", "output size",
    "complexity", "difference between", "the difference between", "difference in", "pros and cons", "advantages of",
    "disadvantages of", "advantages and disadvantages", "pros of", "cons of", "expected number of",
    "expected value of", "formula for", "formula of", "code for", "code to", "steps for", "steps in", "steps to",
    "steps of", "techniques for", "techniques to", "ways to", "methods for", "methods to", "benefit of",
    "benefits of", "effect of", "effects of", "purpose of", "role of", "use of", "uses of", "motivation for",
    "motivation behind", "intuition behind", "main idea", "key idea", "idea behind", "main ideas", "types of",
    "kinds of", "examples of", "example of", "an example of", "sources of", "causes of", "reasons for", "reason for",
    "problem with", "problems with", "limitations of", "drawbacks of", "challenges of", "challenges in",
    "definition of", "meaning of", "details of", "cost to", "cost of", "total memory", "time complexity of",
    "complexity of", "derivation of", "proof of", "assumptions of", "relationship between", "relation between",
    "properties of", "applications of", "architecture of", "interpretation of", "in order traversal",
    "preorder traversal", "post order traversal", "inorder traversal", "level order traversal", "system design",
    "ml system design", "ml design", "optimum", "subjects covered", "tradeoff between", "trade-off between",
    "comparison of", "comparison between", "разница между", "отличие", "отличия", "плюсы и минусы", "формула",
    "преимущества", "недостатки", "примеры", "виды", "типы",
];

/// Nouns that make a short phrase a question.
pub(super) const PROMPT_CLOSERS: &[&str] = &[
    " formula", " equation", " interpretation", " pros and cons", " advantages", " disadvantages", " definition",
    " update rule", " theorem", " in a nutshell", " traversal", " use cases", " intuition", " derivation", " score",
    " meaning", " tuple", " code", " trick", " tradeoff", " trade-off",
];

/// Names of interview rounds.
pub(super) const ROUND_LABELS: &[&str] = &[
    "system design", "ml system design", "ml design", "ml case", "design round", "design", "coding", "coding round",
    "live coding", "behavioral", "behavioural", "tlm", "hr", "hiring manager", "theory", "ml theory", "ml round",
    "phone screen", "onsite", "bar raiser", "case study", "sql", "take-home", "take home",
];

/// Headings and buttons that every page has.
pub(super) const BOILERPLATE: &[&str] = &[
    "copy", "copy code", "pinned message", "regenerate", "chat history", "share", "edit", "print", "menu", "search",
    "home", "next", "previous", "questions", "question answers", "answers", "answer", "what to expect",
    "how to prepare", "references", "citation", "contents", "table of contents", "about", "about the author",
    "further reading", "resources", "faq", "faqs", "frequently asked questions", "introduction", "conclusion",
    "overview", "summary", "interview questions", "who this is for", "what's next", "what is next", "how to use this",
    "how to use this guide", "why this matters", "in summary", "prerequisites", "related posts", "related articles",
    "see also", "share this", "leave a comment", "comments", "tags", "what is this", "what is this?", "who am i",
];

/// Words that only pages around the text have.
pub(super) const BOILERPLATE_PARTS: &[&str] = &[
    "min read", "share on", "sign up", "sign in", "log in", "subscribe", "newsletter", "cookie", "privacy policy",
    "terms of service", "all rights reserved", "was this helpful", "page helpful", "article helpful",
    "answer helpful", "did you find", "follow me", "like this article", "copyright", "read more", "click here",
    "back to top", "what will you learn", "what you will learn", "what you'll learn", "how this guide",
    "how to use this", "how to read this", "about this", "who is this", "still have questions", "have questions",
    "got questions", "any questions", "questions or feedback", "вопросы и ответы",
];
