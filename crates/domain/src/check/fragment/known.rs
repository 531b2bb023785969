//! What is known of names: modules that notes use and boxes lack, names that stand for something, interfaces that are gone.

/// Names that stand for modules that are not looked into: their absence says nothing.
pub const FRAMEWORKS: &[&str] = &[
    "torch", "tf", "tensorflow", "keras", "nn", "F", "optim", "sklearn", "pd", "pandas", "plt", "matplotlib", "sns",
    "seaborn", "jax", "jnp", "flax", "transformers", "xgb", "xgboost", "lgb", "lightgbm", "cv2", "PIL", "Image", "nltk",
    "spacy", "gensim", "scipy", "sp", "stats", "requests", "spark", "pyspark", "openai", "langchain", "faiss", "redis",
    "boto3", "mlflow", "wandb", "gym", "ray", "dask", "tqdm", "datasets", "tokenizers", "einops", "torchvision",
    "sqlalchemy", "flask", "fastapi", "pytest", "networkx", "nx", "statsmodels", "sm", "triton", "cupy", "numba", "T",
    "Variable", "DataLoader", "Dataset", "Tensor", "Module", "AutoModel", "AutoTokenizer", "pipeline",
];

/// Names that notes use without defining them, because everybody knows what is meant.
pub const PLACEHOLDERS: &[&str] = &[
    "model", "models", "data", "dataset", "dataloader", "loader", "train_loader", "test_loader", "val_loader", "X", "y",
    "x", "X_train", "X_test", "y_train", "y_test", "y_pred", "y_true", "X_val", "y_val", "df", "optimizer", "criterion",
    "loss_fn", "loss", "device", "config", "args", "tokenizer", "input", "inputs", "input_ids", "labels", "targets",
    "outputs", "output", "batch", "epochs", "num_epochs", "lr", "learning_rate", "text", "texts", "image", "images",
    "net", "network", "encoder", "decoder", "features", "target", "clf", "scaler", "scheduler", "logger", "app", "db",
    "conn", "cursor", "client", "session", "user", "users", "request", "root", "head", "node", "graph", "arr", "nums",
    "numbers", "items", "matrix", "grid", "s", "n", "k", "m", "a", "b", "c", "d", "w", "W", "A", "B", "Q", "K", "V",
    "self", "cls", "my_list", "lst", "values", "array", "func", "f", "g", "sigmoid", "softmax", "relu", "spark", "rdd",
    "train", "test", "TreeNode", "ListNode", "Node", "params", "weights", "theta", "alpha", "beta", "gamma", "env",
    "agent", "policy", "state", "action", "reward", "vocab", "word", "words", "sentence", "sentences", "corpus",
    "documents", "docs", "query", "key", "value", "prompt", "seed", "generator", "rng", "img", "out", "embedding",
];

/// Interfaces that were removed, as written in code; what replaced them; since when.
pub const REMOVED: &[(&str, &str, &str)] = &[
    ("openai.Completion.create", "`client.completions.create` of an `OpenAI()` client", "removed in openai 1.0 (2023)"),
    ("openai.ChatCompletion.create", "`client.chat.completions.create` of an `OpenAI()` client", "removed in openai 1.0 (2023)"),
    ("openai.Embedding.create", "`client.embeddings.create` of an `OpenAI()` client", "removed in openai 1.0 (2023)"),
    ("sklearn.cross_validation", "`sklearn.model_selection`", "removed in scikit-learn 0.20 (2018)"),
    ("sklearn.grid_search", "`sklearn.model_selection`", "removed in scikit-learn 0.20 (2018)"),
    ("sklearn.externals.joblib", "`joblib`", "removed in scikit-learn 0.23 (2020)"),
    ("load_boston", "another data set", "removed in scikit-learn 1.2 (2022)"),
    ("tf.Session(", "eager execution, or `tf.compat.v1.Session`", "removed in TensorFlow 2.0 (2019)"),
    ("tf.placeholder(", "arguments of a `tf.function`", "removed in TensorFlow 2.0 (2019)"),
    ("tf.contrib.", "the packages its parts moved to", "removed in TensorFlow 2.0 (2019)"),
    (".predict_classes(", "`argmax` of `predict`", "removed in TensorFlow 2.6 (2021)"),
    ("scipy.misc.imread", "`imageio.imread`", "removed in SciPy 1.2 (2018)"),
    ("scipy.misc.comb", "`scipy.special.comb`", "removed in SciPy 1.0 (2017)"),
    ("np.float(", "`float`", "removed in NumPy 1.24 (2022)"),
    ("np.int(", "`int`", "removed in NumPy 1.24 (2022)"),
    ("np.bool(", "`bool`", "removed in NumPy 1.24 (2022)"),
    ("pd.Panel(", "a DataFrame with a MultiIndex", "removed in pandas 0.25 (2019)"),
];

/// Exceptions that say something about where code runs, not about the code.
pub const SURROUNDINGS: &[&str] = &[
    "ModuleNotFoundError", "ImportError", "FileNotFoundError", "PermissionError", "OSError", "ConnectionError",
    "ConnectionRefusedError", "TimeoutError", "EOFError", "KeyboardInterrupt", "SystemExit", "NotImplementedError",
    "BlockingIOError", "ProcessLookupError", "URLError", "gaierror", "MemoryError", "EncodeError", "LookupError",
    "GeneratorExit", "UnicodeEncodeError", "IsADirectoryError", "NotADirectoryError",
];

/// Words around code that say that it is meant to fail, or that it is no program.
pub const EXCUSES: &[&str] = &[
    "raises", "exception", "typeerror", "valueerror", "nameerror", "keyerror", "indexerror", "attributeerror",
    "syntaxerror", "zerodivision", "runtimeerror", "an error", "throws", "will fail", "wrong", "incorrect", "bug",
    "doesn't work", "does not work", "not work", "pseudocode", "pseudo-code", "pseudo code", "bad:", "❌", "don't do", "do not do", "invalid syntax", "won't work",
    "what is the output", "what will be the output", "what does this print", "fix the", "find the error", "infinite",
    "never ends", "[mask", "placeholder", "skeleton", "fill in", "buggy", "broken", "mistake", "python 2", "fails", "no sense",
];
