//! The words by which questions, tasks, stories and boilerplate are known.

/// Words that ask.
pub(crate) const ASKING: &[&str] = &[
    "what", "whats", "why", "how", "when", "where", "which", "who", "whose", "whom", "что", "как", "почему", "зачем",
    "чем", "какой", "какая", "какое", "какие", "каким", "какова", "каковы", "когда", "где", "кто", "сколько",
    "wie", "warum", "wieso", "weshalb", "wozu", "wann", "welche", "welcher", "welches", "wodurch", "worin",
    "qué", "cómo", "cuándo", "cuál", "cuáles", "cuánto", "dónde", "quién",
    "pourquoi", "quel", "quelle", "quels", "quelles",
];

/// Openings of yes-no questions, with or without their mark.
pub(crate) const YES_NO: &[&str] = &[
    "can we", "can i", "can you", "do we", "do you", "does it", "is it", "is there", "are there", "should we",
    "should you", "could we", "would you", "will it", "are we", "do i",
    "can a", "can an", "can the", "can two", "can one", "does a", "does an", "does the", "does this", "does your",
    "should i", "should a", "should the", "would a", "would the", "would it", "could a", "could the", "could you",
    "will the", "will i", "will you", "did you", "have you", "has your", "must a", "must the", "is your", "are your",
    "may i", "may we",
];

/// Questions that open with a preposition.
pub(crate) const ASKING_PHRASES: &[&str] = &[
    "в чем", "в чём", "для чего", "на что", "по какой", "с какой", "за что", "at what", "in what", "in which",
    "for what", "under what", "to what", "by how", "on what", "from what",
];

/// What "what" asks for.
pub(crate) const ASKED_NOUNS: &[&str] = &[
    "kind", "kinds", "type", "types", "makes", "causes", "happens", "loss", "metrics", "metric", "role", "value", "data",
    "steps", "methods", "different", "factors", "techniques", "tasks",
];

/// Verbs that open a yes-no question.
pub(crate) const INVERSION: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will", "has", "have", "may",
    "must", "isn", "aren", "don", "doesn", "can't", "shouldn", "won", "am",
];

/// Words that set a task when something follows them.
pub(crate) const COMMANDS: &[&str] = &[
    "explain", "describe", "define", "discuss", "implement", "compare", "derive", "prove", "justify", "enumerate",
    "elaborate", "summarize", "contrast", "distinguish", "differentiate", "illustrate", "outline", "mention",
    "calculate", "compute", "sketch", "simplify", "reverse", "traverse", "invert", "merge", "serialize", "simulate",
    "simulating", "interpret", "briefly", "list", "name", "write", "find", "solve", "tell", "give", "draw",
    "identify", "walk", "determine", "formulate", "propose", "estimate", "design", "convert", "check", "count",
    "sort", "generate", "return", "sum", "show", "state", "talk", "provide", "rank", "refactor", "optimize", "debug",
    "detect", "remove", "объясните", "объясни", "опишите", "опиши", "расскажите", "расскажи", "назовите", "назови",
    "перечислите", "перечисли", "сравните", "сравни", "реализуйте", "реализуй", "напишите", "напиши", "докажите", "выведите",
    "спроектируйте", "спроектируй", "приведите", "дайте", "найдите", "посчитайте", "вычислите", "определите",
    "предложите",
    "покажите", "покажи", "оцените", "оцени", "сформулируйте", "сформулируй", "посчитай", "вычисли", "докажи", "выведи",
    "приведи", "запишите", "запиши", "поясните", "поясни", "обоснуйте", "обоснуй", "постройте", "построй", "решите", "реши",
    "разберите", "разбери", "придумайте", "придумай",
    "erklären", "erkläre", "erläutern", "erläutere", "beschreiben", "beschreibe", "nennen", "nenne", "vergleichen",
    "vergleiche", "definieren", "definiere", "skizzieren", "skizziere", "erzählen", "erzähle",
    "explica", "explique", "describa", "compara", "cuéntame", "cuénteme", "háblame", "hábleme", "diseña", "diseñe", "enumera",
    "expliquez", "décrivez", "comparez", "parlez", "citez", "définissez", "racontez",
    "schreiben", "schreibe", "implementieren", "implementiere", "berechnen", "berechne", "beweisen", "beweise", "entwerfen",
    "entwirf", "leiten", "implementa", "escribe", "escriba", "calcula", "calcule", "menciona", "nombra", "écrivez", "donnez",
];

/// Of [`COMMANDS`], those that open statements too ("Check the gradients", "Remove outliers") count only before an object that asks.
pub(crate) const SURE_COMMANDS: &[&str] = &[
    "explain", "describe", "define", "discuss", "implement", "compare", "derive", "prove", "justify", "elaborate",
    "contrast", "distinguish", "differentiate", "illustrate", "walk", "tell", "design", "name", "объясните",
    "объясни", "опишите", "опиши", "расскажите", "расскажи", "назовите", "назови", "перечислите", "сравните",
    "сравни", "реализуйте", "реализуй", "напишите", "напиши", "докажите", "выведите", "спроектируйте", "спроектируй",
    "приведите",
    "erklären", "erkläre", "erläutern", "erläutere", "beschreiben", "beschreibe", "nennen", "nenne", "vergleichen",
    "vergleiche", "definieren", "definiere", "skizzieren", "skizziere", "erzählen", "erzähle",
    "explica", "explique", "describa", "compara", "cuéntame", "cuénteme", "háblame", "hábleme", "diseña", "diseñe", "enumera",
    "expliquez", "décrivez", "comparez", "parlez", "citez", "définissez", "racontez",
];

/// Tasks by themselves, but advice opens with them just as often.
pub(crate) const MILD_COMMANDS: &[&str] = &[
    "check", "remove", "show", "state", "sum", "count", "sort", "list", "identify", "estimate", "detect", "rank",
    "optimize", "debug", "provide", "interpret", "generate", "convert", "return", "use", "mention", "simplify",
    "share", "convince", "persuade", "break", "present", "analyze", "analyse", "evaluate", "assess", "suggest",
    "recommend", "pick", "choose", "construct", "verify", "deduce", "recall", "repeat", "fit", "critique", "defend",
    "clarify", "demonstrate", "bound", "express", "integrate", "characterize", "quantify", "guess", "arrange",
];

/// Words that set a task after what is given.
pub(crate) const TASK_CLAUSES: &[&str] = &[
    "move", "decide", "output", "print", "replace", "rotate", "split", "group", "select", "use", "add", "select",
    "build", "create", "train", "predict", "pick", "choose", "fill", "assign", "match", "join", "report", "schedule",
    "classify", "normalize", "parse", "reduce", "minimize", "maximize", "partition", "keep", "produce", "label",
    "say", "lay", "name", "take", "convince",
];

/// Words.
pub(crate) const WEAK_COMMANDS: &[&str] = &[
    "code", "build", "create", "use", "group", "select", "plot", "train", "predict", "argue", "query", "delete",
    "insert", "update", "make", "model", "how'd",
    "share", "convince", "persuade", "break", "present", "analyze", "analyse", "evaluate", "assess", "suggest",
    "recommend", "pick", "choose", "construct", "verify", "deduce", "recall", "repeat", "fit", "critique", "defend",
    "clarify", "demonstrate", "bound", "express", "integrate", "characterize", "quantify", "guess", "arrange",
];

/// What follows a task word when it is one.
pub(crate) const COMMAND_OBJECTS: &[&str] = &[
    "a", "an", "the", "for", "up", "out", "from", "to", "all", "your", "one", "two", "three", "four", "five", "some",
    "any", "several", "whether", "how", "why", "which", "that",
];

/// Phrases that set a task.
pub(crate) const COMMAND_PHRASES: &[&str] = &[
    "let's compare", "lets compare", "let us compare", "tell me", "take the derivative", "take me through",
    "walk me through", "talk me through",
];

/// Task words before a story of the candidate's own.
pub(crate) const ASKS_FOR_A_STORY: &[&str] = &[
    "tell me about", "tell us about", "tell about", "describe a time", "describe a situation", "describe a project",
    "give an example of a time", "give me an example of a time", "describe a decision", "расскажите о", "расскажи о",
    "расскажите про", "расскажи про",
];

/// What people say before the question proper.
pub(crate) const OPENERS: &[&str] = &[
    "can you please ", "could you please ", "can you ", "could you ", "would you ", "please ", "briefly ", "kindly ",
    "so ", "and ", "now ", "ok ", "well ", "first ", "follow-up: ", "follow up: ", "follow-up ", "bonus: ", "extra: ",
    "also ", "then ", "(follow-up) ", "in your own words", "in one sentence", "in short", "how would you describe",
    "можете ли вы ", "можете ", "пожалуйста ",
];

/// Words that open a condition.
pub(crate) const IN_PHRASE: &[&str] = &[
    "in ", "for ", "using ", "with ", "given ", "at ", "from ", "without ", "as ", "to ",
];

/// Words that set a scene.
pub(crate) const SCENARIO: &[&str] = &[
    "you have", "you are", "you're", "given", "suppose", "consider", "imagine", "assume", "let", "say", "say we",
    "we have", "we want", "there are", "there is", "if", "a company", "two players", "you and", "your model", "your",
    "an urn", "a box", "a fair", "a bag", "a coin", "you roll", "you toss", "you flip", "you draw", "you need",
    "you train", "your team", "when training", "i have", "дано", "пусть", "представьте", "допустим",
];

/// Words that open a story.
pub(crate) const STORY: &[&str] = &[
    "i", "i'm", "i've", "we", "my", "our", "he", "she", "they", "it", "this", "these", "those", "but", "because",
    "however", "therefore", "thus", "hence", "since", "я", "мы", "это", "они",
];

/// Phrases that open a story or an explanation.
pub(crate) const STORY_OPENERS: &[&str] = &[
    "congrats", "congratulations", "thanks", "thank you", "reminder", "what i would", "what i learned", "what i did",
    "how i ", "why i ", "note that", "in summary", "in conclusion", "for example", "for instance", "in other words",
    "as a result", "in addition", "that is", "in practice", "here is", "here's", "here are", "there are many",
    "the answer", "and i", "and we", "so i", "so we", "certainly", "sure", "yes", "no", "on the other hand", "in contrast", "given that", "one of",
];

/// What chat assistants offer at the end.
pub(crate) const OFFERS: &[&str] = &[
    "would you like me", "would you like to", "would you like an", "would you like a", "do you want me",
    "do you want code", "do you want to", "do you want an", "do you want a", "do you want harder",
    "do you want more", "let me know", "shall i", "shall we", "should i go", "should we go",
    "feel free", "is there anything else", "want me to", "want to see", "can i help", "ready for",
];

/// Questions that are asked for effect.
pub(crate) const ASIDE: &[&str] = &[
    "why does it matter", "why does this matter", "what could go wrong", "what does this mean", "what does that mean",
    "is that enough", "is it worth it", "so why", "but why", "but what", "but how", "so what", "so how", "and why",
    "why is that", "why not", "really", "right", "makes sense", "is this right", "is that right", "anything else",
    "any questions", "why you can",
];

/// What people write to themselves.
pub(crate) const NOTE_TO_SELF: &[&str] = &[
    "todo", "to do", "ask gpt", "ask chatgpt", "also ask", "ask about", "look up", "read up", "read about",
    "is this right", "is this correct", "is that correct", "check this", "not sure", "need to", "revise", "revisit",
    "fix this", "don't forget", "remember to", "google this", "review this", "come back to",
    "double check", "verify this", "??",
];

/// Noun phrases that stand for a question.
pub(crate) const PROMPT_OPENERS: &[&str] = &[
    "difference", "differences", "differences between", "size of", "number of", "memory per", "memory for", "power of", "output size",
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
pub(crate) const PROMPT_CLOSERS: &[&str] = &[
    " formula", " equation", " interpretation", " pros and cons", " advantages", " disadvantages", " definition",
    " update rule", " theorem", " in a nutshell", " traversal", " use cases", " intuition", " derivation", " score",
    " meaning", " tuple", " code", " trick", " tradeoff", " trade-off",
];

/// Names of interview rounds.
pub(crate) const ROUND_LABELS: &[&str] = &[
    "system design", "ml system design", "ml design", "ml case", "design round", "design", "coding", "coding round",
    "live coding", "behavioral", "behavioural", "tlm", "hr", "hiring manager", "theory", "ml theory", "ml round",
    "phone screen", "onsite", "bar raiser", "case study", "sql", "take-home", "take home",
];

/// Headings and buttons that every page has.
pub(crate) const BOILERPLATE: &[&str] = &[
    "copy", "copy code", "yes no", "edit this page", "edit on github", "pinned message", "regenerate", "chat history", "share", "edit", "print", "menu", "search",
    "home", "next", "previous", "questions", "question answers", "answers", "answer", "what to expect",
    "how to prepare", "references", "citation", "contents", "table of contents", "about", "about the author",
    "further reading", "resources", "faq", "faqs", "frequently asked questions", "introduction", "conclusion",
    "overview", "summary", "interview questions", "who this is for", "what's next", "what is next", "how to use this",
    "how to use this guide", "why this matters", "in summary", "prerequisites", "related posts", "related articles",
    "see also", "share this", "leave a comment", "comments", "tags", "what is this", "what is this?", "who am i",
];

/// Words that only pages around the text have.
pub(crate) const BOILERPLATE_PARTS: &[&str] = &[
    "min read", "share on", "sign up", "sign in", "log in", "subscribe", "newsletter", "cookie", "privacy policy",
    "terms of service", "all rights reserved", "was this helpful", "page helpful", "article helpful",
    "answer helpful", "did you find", "follow me", "like this article", "copyright", "read more", "click here",
    "back to top", "good luck", "look forward to meeting", "hope this helps", "hope it helps", "thanks for reading", "also read", "know more:", "originally answered", "did you like this", "did you enjoy this",
    "forward it to a friend", "unsubscribe", "interview questions?", "read also", "must read:", "learn more:", "answer question", "what will you learn", "what you will learn", "what you'll learn", "how this guide",
    "how to use this", "how to read this", "about this", "who is this", "still have questions", "have questions",
    "got questions", "any questions", "questions or feedback", "вопросы и ответы", "enroll ", "enrol ", "video course",
    "download pdf", "pdf version", "job board", "career consultation", "masterclass", "register now", "apply now",
    "a comment...",
];

/// What stands on the buttons and counters of a page, without its numbers.
pub(crate) const BUTTONS: &[&str] = &[
    "answer question", "add answer", "add your answer", "helpful", "not helpful", "share", "report", "reply", "upvote",
    "upvotes", "downvote", "follow", "like", "likes", "flag", "copy", "copy code", "copy link", "show more",
    "see more", "people found this helpful", "person found this helpful", "was this helpful yes no",
    "show answer", "hide answer", "view answer", "see answer", "reveal answer", "show solution", "view solution",
    "show hint", "mark as done", "mark as complete",
    "was this helpful", "was this interview helpful yes", "was this interview helpful", "add comment", "bookmark",
    "ответить", "поделиться", "нравится",
];

/// What stands by itself where a page shows advertisements.
pub(crate) const ADVERTISEMENTS: &[&str] = &[
    "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content", "promoted", "remove ads",
    "story continues below advertisement", "continue reading below", "article continues below", "реклама",
    "скрыть рекламу",
];

/// What stands before a colon ahead of what is known about a question.
pub(crate) const ABOUT_LABELS: &[&str] = &[
    "difficulty", "level", "topic", "topics", "tag", "tags", "category", "asked by", "asked at", "asked in", "company",
    "companies", "frequency", "acceptance", "round", "votes", "views", "сложность", "тема", "уровень", "компания",
];

/// Headings of parts of a document that ask nothing.
pub(crate) const PART_NAMES: &[&str] = &[
    "contents", "table of contents", "toc", "содержание", "оглавление", "introduction", "intro", "введение", "about",
    "license", "contributing", "contributors", "questions", "вопросы", "interview questions", "answers", "faq",
    "overview", "how to use", "how to use this guide", "index", "questions and answers", "q&a", "notes", "заметки",
    "changelog", "contact", "disclaimer", "prerequisites", "summary", "conclusion", "заключение", "leftovers", "misc",
    "miscellaneous", "other", "others", "backlog", "general", "basics", "advanced", "extra", "bonus", "разное",
    "прочее", "log", "todo", "to do", "checklist", "plan", "references", "resources", "further reading", "links",
    "flashcards", "cards", "preface", "legend", "tags", "glossary", "глоссарий", "cheat sheet",
];

/// Headings over sources.
pub(crate) const REFERENCE_NAMES: &[&str] = &[
    "references", "reference", "resources", "further reading", "links", "useful links", "bibliography", "sources",
    "see also", "reading list", "литература", "ссылки", "источники", "полезные ссылки", "credits", "acknowledgements",
    "acknowledgments", "footnotes", "сноски", "citation", "recommended reading",
];

/// Headings over an author's last words.
pub(crate) const LAST_PARTS: &[&str] = &[
    "conclusion", "conclusions", "final words", "final thoughts", "closing thoughts", "wrapping up", "wrap up",
    "wrap-up", "parting words", "parting thoughts", "the bottom line", "bottom line", "in conclusion", "in closing",
    "заключение", "вместо заключения",
];

/// How such words open.
pub(crate) const SUMMING_UP: &[&str] = &[
    "in conclusion", "to conclude", "to sum up,", "to wrap up", "wrapping up,", "if you enjoyed", "if you liked",
    "if you found this", "that's all folks", "that's it for", "we hope", "i hope this", "hope this", "hope these",
    "hope you", "good luck", "happy interviewing", "all the best", "thank you for reading", "thanks for reading",
    "these were the", "that was all", "for more blogs", "for more articles", "удачи", "подводя итог", "в заключение",
];

/// Headings over what a page shows below its text.
pub(crate) const FURNITURE: &[&str] = &[
    "recommended", "responses", "comments", "discussion", "related", "комментарии", "recommended for you",
    "post navigation", "previous", "next", "← previous", "next →", "leave a reply", "display posts from previous",
];

/// How such headings open.
pub(crate) const FURNITURE_OPENERS: &[&str] = &[
    "more from", "recommended from", "related posts", "related articles", "related questions", "related pages", "related topics", "related reading", "students also",
    "other sets", "people also", "you may also", "you might also", "similar ", "responses (", "comments (",
    "leave a reply", "leave a comment", "about the author", "share this", "read next", "popular posts", "other quizlet",
    "what to read next", "keep reading", "связанные материалы", "читайте также", "похожие",
];

/// Names of lists of what the candidate wants to ask.
pub(crate) const OWN_QUESTIONS: &[&str] = &[
    "questions to ask", "things to ask", "questions for them", "questions for the interviewer", "questions for us",
    "questions for you to ask", "to ask them", "ask them", "to ask the interviewer", "ask your interviewer",
    "ask the recruiter", "my questions", "questions i want", "questions i will ask", "questions you can ask",
    "questions you might ask", "what to ask", "что спросить", "вопросы к интервьюеру", "вопросы работодателю",
    "questions for the", "questions for your", "questions for my", "questions i'd ", "questions i ask",
    "questions i'll ", "questions i plan", "questions i should", "questions i have", "ask us", "ask the interviewer",
    "ask in the", "вопросы работодател", "вопросы интервьюер",
];

/// Words over lists of advice.
pub(crate) const ADVICE_NAMES: &[&str] = &[
    "tips", "advice", "would do differently", "lessons learned", "takeaways", "what i learned", "how to prepare",
    "do and don't", "lessons so far", "lessons", "dos and don'ts", "common mistakes", "what gets people rejected", "советы", "как готовиться",
];

/// Names of other lists that ask nothing of the reader: what to do, what will be learned.
pub(crate) const ASIDE_NAMES: &[&str] = &[
    "do not ask", "don't ask", "checklist", "learning goals", "learning objectives", "learning outcomes", "goals",
    "plan for", "to-do", "next steps", "action items", "план", "цели", "чек-лист", "чеклист",
];

/// Words for an answer, alone on a line, over a fold or in a heading.
pub(crate) const ANSWER_NAMES: &[&str] = &[
    "answer", "answers", "solution", "ответ", "решение", "response", "explanation", "объяснение",
];

/// What stands before a colon ahead of a question.
pub(crate) const QUESTION_LABELS: &[&str] = &[
    "q", "question", "вопрос", "в", "ques", "que", "interview question", "задача", "quiz", "front", "term", "frage",
    "pregunta", "domanda", "pergunta", "pytanie", "питання", "问", "问题", "質問", "질문",
];

/// Who asks, before a colon.
pub(crate) const ASKER_LABELS: &[&str] = &[
    "interviewer", "you said", "you", "user", "human", "recruiter", "hiring manager", "интервьюер", "prompt",
];

/// Who answers, before a colon.
pub(crate) const SAYER_LABELS: &[&str] = &[
    "assistant", "assistant said", "chatgpt", "chatgpt said", "bot", "ai", "gpt", "claude", "gemini", "model",
    "кандидат",
];

/// What stands before a colon ahead of an answer.
pub(crate) const ANSWER_LABELS: &[&str] = &[
    "a", "answer", "ans", "solution", "candidate", "ответ", "о", "решение", "explanation", "strong answer",
    "good answer", "sample answer", "model answer", "expected answer", "short answer", "red flag", "weak answer",
    "bad answer", "my answer", "correct answer", "back", "definition", "code", "reply", "suggested answer",
    "ideal answer", "pояснение", "пояснение", "answer key", "key points", "me",
    "antwort", "respuesta", "risposta", "resposta", "réponse", "odpowiedź", "відповідь", "答", "答案", "回答", "解答", "답",
];

/// The word for a solution in more languages, behind the number of a question.
pub(crate) const SOLUTIONS: &[&str] =
    &["lösung", "solución", "soluzione", "solução", "corrigé", "rozwiązanie", "рішення", "розв'язання"];

/// What stands before a colon ahead of a hint.
pub(crate) const HINT_LABELS: &[&str] = &[
    "hint", "подсказка", "hints",
];

/// What stands before the number of an item that may be a question.
pub(crate) const ITEM_LABELS: &[&str] = &[
    "stage", "round", "example", "problem", "exercise", "puzzle", "task", "case", "пример", "этап", "раунд", "задание",
    "упражнение", "day", "aufgabe", "übung", "ejercicio", "problema", "exercice", "esercizio", "exercício", "zadanie",
    "завдання", "ex",
];

/// Of [`ITEM_LABELS`], those that name what is to be solved.
pub(crate) const EXERCISES: &[&str] =
    &["problem", "exercise", "puzzle", "task", "example", "case", "пример", "задание", "упражнение", "aufgabe", "übung",
    "ejercicio", "problema", "exercice", "esercizio", "exercício", "zadanie", "завдання", "ex"];

/// What sets a task as a name before a colon.
pub(crate) const TASKS: &[&str] = &[
    "problem", "task", "exercise", "puzzle", "prompt", "challenge", "scenario", "задача", "задание", "упражнение",
    "aufgabe", "übung", "ejercicio", "problema", "exercice", "problème",
];

/// What is below a heading that names no subject, and what else such a heading says.
pub(crate) const OF_QUESTIONS: &[&str] = &["question", "questions", "qs", "qa", "faq", "faqs", "follow", "вопросы"];
pub(crate) const BESIDE_QUESTIONS: &[&str] = &[
    "a", "all", "and", "answer", "answers", "asked", "common", "commonly", "example", "examples", "exam", "expected",
    "frequently", "interview", "likely", "list", "more", "my", "of", "other", "popular", "possible", "potential",
    "practice", "q", "quick", "sample", "the", "to", "top", "typical", "up", "ups", "with", "you", "your", "и", "ответы",
];

/// What a heading over the answers to questions elsewhere calls them, and what else such a heading says.
pub(crate) const KEY_WORDS: &[&str] = &[
    "answers", "solutions", "key", "keys", "ответы", "решения", "ключ", "ключи", "lösungen", "lösungsskizzen",
    "lösungshinweise", "musterlösungen", "musterlösung", "antworten", "soluciones", "respuestas", "réponses",
    "corrigé", "corrigés", "risposte", "soluzioni", "respostas", "soluções", "odpowiedzi", "rozwiązania", "відповіді",
    "答案", "解答",
];
pub(crate) const BESIDE_KEYS: &[&str] = &[
    "a", "all", "and", "anhang", "annexe", "answer", "apéndice", "appendix", "at", "aufgaben", "b", "below", "bottom",
    "brief", "c", "chapter", "correct", "d", "de", "den", "des", "detailed", "ejercicios", "end", "even", "exam",
    "exercices", "exercises", "explained", "explanations", "for", "fragen", "full", "hints", "las", "los", "mock",
    "model", "my", "numbered", "odd", "of", "our", "outline", "outlined", "paper", "part", "possible", "practice",
    "preguntas", "problem", "problems", "question", "questions", "quick", "quiz", "quizzes", "review", "sample",
    "section", "selected", "set", "short", "some", "suggested", "tasks", "test", "the", "to", "und", "week", "with",
    "worked", "your", "zu", "и", "на", "вопросы", "вопросам", "к", "задачам", "задачи", "заданиям", "упражнениям",
];

/// What is asked, as the last word of a title.
pub(crate) const PROMPTS: &[&str] = &[
    "prompts", "questions", "exercises", "puzzles", "вопросы", "задачи", "упражнения", "fragen", "aufgaben", "preguntas",
    "ejercicios", "exercices",
];

/// Of those, what is asked, and what joins it with its answers.
pub(crate) const ASKED_IN_KEYS: &[&str] =
    &["question", "questions", "problem", "problems", "exercises", "tasks", "вопросы", "задачи", "fragen", "aufgaben"];
pub(crate) const AND: &[&str] = &["and", "with", "и", "und", "y", "et", "e", "i"];

/// What stands where an answer is missing.
pub(crate) const VERDICTS: &[&str] = &["yes", "no", "true", "false", "none", "both", "да", "нет", "верно", "неверно"];

pub(crate) const PLACEHOLDERS: &[&str] = &[
    "todo", "tbd", "to do", "to be done", "wip", "n/a", "none", "no answer", "no answer yet", "no good answer", "no good answer yet", "answer here",
    "your answer", "your answer here", "coming soon", "to be answered", "unanswered", "fixme", "нет ответа",
    "ответа нет", "позже", "дописать", "add answer", "answer", "tba", "todo answer", "to be filled in", "to be filled",
    "answer wanted", "answer needed", "members only", "fill in", "fill in later", "offen", "noch offen",
];

/// How a longer line that stands where an answer is missing opens.
pub(crate) const PLACEHOLDER_OPENERS: &[&str] = &[
    "todo:", "todo -", "tbd:", "answer wanted", "help wanted", "needs an answer", "no answer yet", "no good answer", "contributions welcome",
    "to be filled", "answer it if you know", "prs welcome", "your answer here", "nobody shared", "no one shared",
];

/// How headings open that announce what a page holds.
pub(crate) const ANNOUNCERS: &[&str] = &[
    "how to use", "how this", "how it works", "what's new", "what's next", "who this", "what you'll", "what you will",
];

/// Names that tell the part of whoever bears them.
pub(crate) const SPEAKERS: &[&str] = &[
    "interviewer", "candidate", "recruiter", "hiring manager", "host", "guest", "me", "i", "you", "user", "human",
    "assistant", "chatgpt", "gpt", "bot", "ai", "claude", "gemini", "you said", "assistant said", "chatgpt said",
    "speaker 1", "speaker 2", "интервьюер", "кандидат", "я",
];

/// Words before a colon that recur and are nobody's name.
pub(crate) const NOT_SPEAKERS: &[&str] = &[
    "pros", "cons", "note", "notes", "tip", "tips", "example", "examples", "input", "output", "situation", "action",
    "result", "results", "context", "topic", "level", "difficulty", "time", "date", "role", "company", "follow-up",
    "follow up", "why", "how", "what", "when", "where", "who", "idea", "intuition", "formula", "complexity", "space",
    "time complexity", "space complexity", "approach", "constraints", "goal", "problem", "summary", "source", "todo",
    "warning", "important", "remember", "keywords", "used for", "use", "use case", "advantage", "advantages",
    "disadvantages", "drawback", "drawbacks", "strengths", "weaknesses", "step", "train", "test", "precision",
    "recall", "bias", "variance", "true", "false", "yes", "no", "def", "class", "else", "try", "if", "for", "while",
    "return", "with", "finally", "except", "format", "duration", "length", "interviewers", "participants", "плюсы",
    "минусы", "пример", "важно", "вывод", "итог", "тема", "уровень",
];

/// What keeps an answer going and asks nothing new.
pub(crate) const PROBES: &[&str] = &[
    "what else", "anything else", "and what else", "example", "an example", "for example", "such as", "like what",
    "go on", "and", "and then", "then", "why", "how", "how so", "why so", "which one", "which ones", "meaning",
    "really", "are you sure", "sure", "more", "can you elaborate", "can you give an example", "ok and", "so", "hm",
    "what do you mean", "what do you mean by that", "yes", "no", "kept", "еще", "ещё", "что ещё", "например",
];

/// Words that say nothing at the beginning of a turn: "ok so, and then".
pub(crate) const FILLERS: &[&str] = &[
    "ok", "okay", "so", "right", "alright", "well", "um", "uh", "hmm", "hm", "mhm", "ah", "oh", "and", "then", "now", "next", "good",
    "nice", "cool", "great", "perfect", "fine", "yes", "yeah", "yep", "sure", "one", "last", "first", "my", "turn",
    "question", "let's", "see", "ну", "так", "ладно", "хорошо", "ок", "а", "и", "давай", "тогда",
];

/// Questions about the call, the day and the people.
pub(crate) const SMALL_TALK: &[&str] = &[
    "hear me", "see my", "see me", "see the screen", "see the doc", "loud and clear", "how are you", "how is it going",
    "how's it going", "how was your", "the weather", "are you ready", "ready to start", "shall we start", "shall i",
    "shall we", "sounds good", "makes sense?", "make sense?", "is that clear", "any questions before", "who is here",
    "anybody", "anyone", "nobody", "hear back", "btw", "are we meeting", "are we recording", "are you free",
    "can you hear", "help me prepare", "need a break", "take a break", "from memory", "is this for the", "how was i",
    "how did i do", "did you read", "where were you", "do you want to", "would you like me", "you still there",
    "thank you", "thanks", "what's up", "whats up", "lunch", "coffee", "your notes", "are you nervous", "how did it go",
    "how did yours", "when is your", "my sound", "my mic", "my camera", "your mic", "your camera", "can hear", "are you there", "you there?", "got time", "a minute?", "got a sec", "see you",
    "welcome to", "welcome back", "my guest", "our sponsor", "find you?", "find you online", "never mind", "nevermind",
    "on my way", "same time", "did they", "are they strict", "were they nice", "who had the", "your round", "слышно", "как дела", "кто-нибудь", "есть кто", "что нового", "во сколько", "как прошло",
    "созвон",
];

/// What people tell a program to do in their conversation with it.
pub(crate) const TOLD_TO_PROGRAMS: &[&str] = &[
    "quiz me", "ask me question", "ask me a question", "ask me some", "ask me one", "help me go over", "help me prep",
    "help me practice", "help me practise", "help me study", "help me revise", "shorter answer", "shorter please",
    "keep it short", "keep them short", "keep your answers", "longer answers", "more questions like", "test me on",
    "interview me", "act as", "play the interviewer", "one at a time", "one by one", "make flashcards",
    "turn this into", "turn these into", "погоняй меня", "задавай мне", "отвечай короче",
];

/// How an interviewer hands over at the end.
pub(crate) const CLOSING_TALK: &[&str] = &[
    "questions for me", "questions for us", "do you have any questions", "have any questions?",
    "any questions from your side", "to ask me", "to ask us", "like to ask", "want to ask me", "want to ask us",
    "ask me anything", "anything you want to ask", "вопросы ко мне", "вопросы к нам", "хотите спросить",
];

/// What whoever asks says of the next question before it.
pub(crate) const LEADS_ON: &[&str] = &[
    "next one", "next question", "next topic", "my next", "last one", "last part", "last question", "first one",
    "first question", "easy one", "easy start", "start easy", "start with", "warm up", "warm-up", "rapid-fire",
    "rapid fire", "let's start", "let s start", "let's talk", "let s talk", "let's begin", "let s begin", "let's go",
    "let s go", "move on", "switch", "change of topic", "one more", "another one", "the big one", "leads to",
    "leads me", "brings us", "brings me", "quick one", "follow up", "follow-up", "следующ", "последн", "перейдем",
    "перейдём", "начнем", "начнём",
];

/// How remarks open that say nothing of the matter.
pub(crate) const REMARKS: &[&str] = &[
    "uh", "um", "hm", "no clue", "no idea", "not sure", "+1", "lol", "haha", "ok", "okay", "yep", "yes", "np", "thx",
    "thanks", "brb", "back", "good", "great", "nice", "right", "correct", "cool", "perfect", "hi", "hey", "hello",
    "morning", "evening", "bye", "see you", "lucky", "same", "sorry", "wow", "mhm", "go on", "let me jump in", "regenerate", "shorter",
    "continue", "try again", "ха",
    "ок", "спасибо", "привет", "хорошо", "верно", "понятно",
];

/// Names of what puzzles ask for, which people in a hurry write instead of a question; what may stand before them, and
/// what leads from them to the case that they are asked for.
pub(crate) const QUANTITIES: &[&str] = &[
    "prob", "probability", "chance", "chances", "odds", "expected", "expectation", "p(", "e[", "e(", "how many",
    "how much", "how long", "fair price", "fair value", "variance of", "вероятность", "вероятности", "матожидание",
    "мат ожидание", "сколько", "wahrscheinlichkeit", "erwartungswert", "erwartete", "wie viele", "probabilidad",
    "esperanza", "probabilité", "espérance", "combien",
];
pub(crate) const BEFORE_QUANTITIES: &[&str] = &[
    "what s", "what's", "whats", "what is", "find", "find the", "then", "and", "so", "the", "a", "no", "какова",
    "какая", "чему равно", "wie ist", "was ist", "cuál es", "quelle est",
];
pub(crate) const OF_A_CASE: &[&str] = &["that", "until", "if", "when", "till", "что", "если", "до", "dass", "bis", "wenn", "que"];

/// What stands after the number of the answers to a question that was posted.
pub(crate) const COUNTED_ANSWERS: &[&str] = &[
    "answer", "answers", "reply", "replies", "antwort", "antworten", "réponse", "réponses", "respuesta", "respuestas",
    "resposta", "respostas", "risposta", "risposte", "ответ", "ответа", "ответов", "відповідь", "відповіді",
    "відповідей",
];

/// Numbers as they are spelled out.
pub(crate) const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "eins", "zwei",
    "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "один", "два", "три", "четыре", "пять", "шесть",
    "семь", "восемь", "девять", "десять", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    "diez",
];
