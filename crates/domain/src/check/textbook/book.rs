//! The formulas that everybody knows: names, variables with their spellings, and every form that is right.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::reading::{self, Expression};

/// A known quantity.
pub(super) struct Known {
    /// Its variables, each with its sort and spellings.
    pub variables: Vec<Variable>,
    /// What it comes to, in every form that differs by more than its writing.
    pub right: Vec<Expression>,
    /// Whether a constant factor makes no other formula: the base of a logarithm, a mean for a sum.
    pub loose: bool,
    written: String,
}

/// A variable of a formula.
pub(super) struct Variable {
    pub name: &'static str,
    pub sort: Sort,
    pub spellings: Vec<String>,
}

/// Which values a variable takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    /// A count.
    Count,
    /// A number between zero and one.
    Share,
    /// Any positive number.
    Number,
    /// A list of any numbers.
    List,
    /// A list of shares that add up to one.
    Shares,
    /// Next to nothing, added so that nothing divides by zero.
    Tiny,
}

impl Known {
    /// Returns the plainest right formula.
    pub(super) fn written(&self) -> String {
        self.written.clone()
    }
}

struct Entry {
    names: &'static str,
    variables: &'static str,
    right: &'static [&'static str],
    loose: bool,
}

const fn entry(names: &'static str, variables: &'static str, right: &'static [&'static str]) -> Entry {
    Entry { names, variables, right, loose: false }
}

const fn scaled(names: &'static str, variables: &'static str, right: &'static [&'static str]) -> Entry {
    Entry { names, variables, right, loose: true }
}

/// The cells of a confusion matrix.
const CELLS: &str = "TP#tp|true positives|true positive|true_positives|true_positive;FP#fp|false positives|false positive|false_positives|false_positive;\
FN#fn|false negatives|false negative|false_negatives|false_negative;TN#tn|true negatives|true negative|true_negatives|true_negative;\
eps@eps|epsilon|ε|1e-9|smooth";
const TARGETS: &str = "y~y|y_true|target|targets|t|actual|true;yhat~yhat|y_pred|ypred|y_hat|pred|preds|prediction|predictions|predicted|f|h;n=n|m|N";
const LOSSES: &str = "p~~y|t|y_true|p_true|true;q~~p|q|yhat|y_hat|y_pred|pred|phat|p_hat|prediction|p_pred;n=n|N";

// Names, variables and what is right; a variable's sort stands before its spellings: `#` count, `%` share, `=` number,
// `~` list, `~~` shares that add up to one, `@` next to nothing.
const BOOK: &[Entry] = &[
    entry("precision|ppv|positive predictive value", CELLS, &["TP/(TP+FP)"]),
    entry("recall|sensitivity|tpr|true positive rate|sensitivity/recall|recall/sensitivity", CELLS, &["TP/(TP+FN)"]),
    entry("specificity|tnr|true negative rate|selectivity", CELLS, &["TN/(TN+FP)"]),
    entry("fpr|false positive rate|fall-out|fallout", CELLS, &["FP/(FP+TN)"]),
    entry("fnr|false negative rate|miss rate", CELLS, &["FN/(FN+TP)"]),
    entry("npv|negative predictive value", CELLS, &["TN/(TN+FN)"]),
    entry("fdr|false discovery rate", CELLS, &["FP/(FP+TP)"]),
    entry("accuracy|acc", CELLS, &["(TP+TN)/(TP+TN+FP+FN)"]),
    entry(
        "f1|f_1|f1 score|f1-score|f_1 score|f-score|f score|f1_score|f-measure|f1 measure",
        CELLS,
        &["2*TP/(2*TP+FP+FN)"],
    ),
    entry("csi|threat score|critical success index", CELLS, &["TP/(TP+FP+FN)"]),
    entry(
        "f1|f_1|f1 score|f1-score|f_1 score|f-score|f score|f1_score|f-measure|f1 measure",
        "P%p|precision|prec;R%r|recall|rec|sensitivity|tpr;eps@eps|epsilon|ε",
        &["2*P*R/(P+R)"],
    ),
    entry(
        "fβ|f_β|f-beta|fbeta|f_beta|fβ score|f-beta score",
        "P%p|precision|prec;R%r|recall|rec;b=β|beta|b",
        &["(1+b^2)*P*R/(b^2*P+R)"],
    ),
    entry("balanced accuracy", "a%tpr|sensitivity|recall;b%tnr|specificity", &["(a+b)/2"]),
    entry("youden|youden's j|youden j|j statistic", "a%tpr|sensitivity|recall;b%specificity|tnr", &["a+b-1"]),
    entry(
        "mcc|matthews correlation coefficient|matthews correlation",
        CELLS,
        &["(TP*TN-FP*FN)/sqrt((TP+FP)*(TP+FN)*(TN+FP)*(TN+FN))"],
    ),
    entry("kappa|cohen's kappa|cohen kappa|κ", "o%p_o|po|observed;e%p_e|pe|expected", &["(o-e)/(1-e)"]),
    scaled("mse|mse loss|mean squared error|mean square error|mse_loss", TARGETS, &["mean((y-yhat)^2)"]),
    entry("rmse|root mean squared error|root mean square error", TARGETS, &["sqrt(mean((y-yhat)^2))"]),
    scaled("mae|mean absolute error|l1 loss|mae loss", TARGETS, &["mean(abs(y-yhat))"]),
    entry("mape|mean absolute percentage error", TARGETS, &["mean(abs((y-yhat)/y))", "100*mean(abs((y-yhat)/y))"]),
    entry("rmse", "m=mse", &["sqrt(m)"]),
    entry(
        "r2|r^2|r squared|r-squared|r²|coefficient of determination|r2 score",
        "a=ss_res|ssres|rss|sse|ssr|ss_residual;b=ss_tot|sstot|tss|sst|ss_total",
        &["1-a/b"],
    ),
    entry(
        "r2|r^2|r squared|r-squared|r²|coefficient of determination",
        "y~y|y_true;yhat~yhat|y_hat|y_pred|f;m=ybar|mean|y_mean|ȳ;n=n",
        &["1-sum((y-yhat)^2)/sum((y-m)^2)"],
    ),
    entry(
        "adjusted r2|adjusted r^2|adjusted r²|adj r²|adjusted r-squared|adj. r²",
        "r%r2|r^2|r²|R2;n=n;k=k|p",
        &["1-(1-r)*(n-1)/(n-k-1)"],
    ),
    entry("vif|variance inflation factor", "r%r2|r^2|r²|r_j^2|r_j", &["1/(1-r)"]),
    entry("sigmoid|σ|sigma|logistic function|sigmoid function|logistic", "x=x|z|t|a", &["1/(1+exp(-x))"]),
    entry(
        "sigmoid'|σ'|sigma'|derivative of sigmoid|derivative of the sigmoid|sigmoid derivative|sigmoid_derivative|derivative of σ|dσ/dx|dσ/dz",
        "x=x|z|t|a",
        &["sigmoid(x)*(1-sigmoid(x))"],
    ),
    entry(
        "sigmoid'|σ'|derivative of sigmoid|derivative of the sigmoid|sigmoid derivative|dσ/dx|dσ/dz",
        "s%σ|s|sigmoid|sigma|y|a",
        &["s*(1-s)"],
    ),
    entry("tanh|hyperbolic tangent|tanh function", "x=x|z", &["(exp(x)-exp(-x))/(exp(x)+exp(-x))"]),
    entry("tanh'|derivative of tanh|tanh derivative|the derivative of tanh", "x=x|z", &["1-tanh(x)^2"]),
    entry("relu", "x=x|z", &["max(0,x)"]),
    entry("softplus", "x=x|z", &["log(1+exp(x))"]),
    entry("swish|silu", "x=x|z;b=β|beta", &["x*sigmoid(x)", "x*sigmoid(b*x)"]),
    entry("softmax|softmax function|softmax of x", "x~x|z|logits|a|s|x_i|z_i;k=k|n|K", &["exp(x)/sum(exp(x))"]),
    entry("logit|log-odds|log odds", "p%p", &["log(p/(1-p))"]),
    entry("odds", "p%p", &["p/(1-p)"]),
    scaled("entropy|h|h(p)|h(x)|shannon entropy|information entropy", "p~~p|q;n=n|k", &["-sum(p*log(p))"]),
    scaled("binary entropy|h_b|entropy of a coin|entropy of a bernoulli", "p%p", &["-p*log(p)-(1-p)*log(1-p)"]),
    scaled("h(p,q)|cross-entropy h(p,q)", "p~~p;q~~q", &["-sum(p*log(q))"]),
    scaled("h(q,p)", "p~~p;q~~q", &["-sum(q*log(p))"]),
    scaled(
        "cross-entropy|cross entropy|cross-entropy loss|cross entropy loss|ce|ce loss|categorical cross-entropy|categorical cross entropy|l_ce",
        "p~~p;q~~q",
        &["-sum(p*log(q))", "-sum(q*log(p))"],
    ),
    scaled(
        "cross-entropy|cross entropy|cross-entropy loss|cross entropy loss|ce|ce loss|categorical cross-entropy|categorical cross entropy|l_ce",
        LOSSES,
        &["-sum(p*log(q))"],
    ),
    scaled(
        "binary cross-entropy|binary cross entropy|bce|bce loss|log loss|log-loss|logloss|logistic loss|binary cross-entropy loss|cross-entropy|cross entropy|cross-entropy loss|cross entropy loss|loss|l",
        "y%y|t|y_i|y_true;p%p|yhat|y_hat|ŷ|phat|a|p_i|h|y_pred|pred;n=n|m|N",
        &["-(y*log(p)+(1-y)*log(1-p))"],
    ),
    scaled(
        "kl(p||q)|kl(p‖q)|kl(p∥q)|d_kl(p||q)|d_kl(p‖q)|d_kl(p∥q)|kl(p,q)|dkl(p||q)|kl(p|q)|d_{kl}(p||q)",
        "p~~p;q~~q",
        &["sum(p*log(p/q))"],
    ),
    scaled("kl(q||p)|kl(q‖p)|d_kl(q||p)|d_kl(q‖p)|kl(q,p)", "p~~p;q~~q", &["sum(q*log(q/p))"]),
    entry("gini|gini impurity|gini index|gini(t)|g|gini(d)", "p~~p|f;n=k|n|j", &["1-sum(p^2)"]),
    entry("gini|gini impurity", "p%p", &["2*p*(1-p)", "1-p^2-(1-p)^2", "p*(1-p)"]),
    scaled(
        "variance|var|population variance|σ²|σ^2|var(x)|sigma^2|v(x)",
        "x~x|x_i;m=mu|μ|mean|xbar|x̄|x_bar|e[x]|m;n=n|N",
        &["mean((x-m)^2)"],
    ),
    entry(
        "sample variance|s²|s^2|unbiased variance|unbiased sample variance",
        "x~x|x_i;m=mean|xbar|x̄|x_bar|mu|μ;n=n|N",
        &["sum((x-m)^2)/(n-1)"],
    ),
    entry("variance|var|var(x)|v(x)|var[x]", "X~x", &["mean(X^2)-mean(X)^2"]),
    entry("cov|cov(x,y)|covariance", "X~x;Y~y", &["mean(X*Y)-mean(X)*mean(Y)"]),
    entry(
        "standard error|se|sem|standard error of the mean|std error|standard error of mean",
        "s=s|σ|sigma|sd|std|stddev;n=n|N",
        &["s/sqrt(n)"],
    ),
    entry(
        "standard error of a proportion|se(p)|se(p̂)|se(phat)|standard error of the proportion|se of a proportion",
        "p%p|phat|p̂;n=n",
        &["sqrt(p*(1-p)/n)"],
    ),
    entry(
        "z-score|z score|z|standard score|standardization|standardisation",
        "x=x;m=mu|μ|mean|xbar|x̄;s=σ|sigma|std|s|sd",
        &["(x-m)/s"],
    ),
    entry(
        "min-max|min-max scaling|min-max normalization|minmax|min-max normalisation|x_norm|x_scaled",
        "x=x;a=min|x_min|xmin|min(x);b=max|x_max|xmax|max(x)",
        &["(x-a)/(b-a)"],
    ),
    entry("coefficient of variation|cv", "s=σ|s|sd|std|sigma;m=μ|mu|mean", &["s/m", "100*s/m"]),
    entry("iqr|interquartile range", "a=q1|q_1;b=q3|q_3", &["b-a"]),
    entry(
        "t|t-statistic|t statistic|t-stat|t stat",
        "x=xbar|x̄|x_bar|mean;m=μ|mu|μ0|μ_0|mu0|mu_0;s=s|sd;n=n",
        &["(x-m)/(s/sqrt(n))"],
    ),
    entry(
        "var(bernoulli)|variance of a bernoulli|bernoulli variance|variance of bernoulli|variance of a bernoulli variable",
        "p%p;q%q",
        &["p*(1-p)"],
    ),
    entry("variance of a binomial|binomial variance|variance of binomial", "n=n;p%p", &["n*p*(1-p)"]),
    entry(
        "idf|idf(t)|inverse document frequency|idf(t,d)",
        "N#n|N|total documents|number of documents|d;df#df|df(t)|n_t|df_t|doc_freq|document frequency",
        &[
            "log(N/df)",
            "log(N/df)+1",
            "log((1+N)/(1+df))+1",
            "log(1+N/df)",
            "log(N/(1+df))",
            "log(N/(1+df))+1",
            "log((N+1)/(df+1))",
            "log((N-df+0.5)/(df+0.5))",
            "log(1+(N-df+0.5)/(df+0.5))",
        ],
    ),
    entry("tf-idf|tfidf|tf-idf(t,d)|tf·idf", "t=tf|tf(t,d);i=idf|idf(t)", &["t*i"]),
    entry(
        "attention|attention(q,k,v)|self-attention|scaled dot-product attention|scaled dot product attention",
        "Q=q;K=k;V=v;d#d_k|dk|d|d_head|d_k_",
        &["softmax(Q*K/sqrt(d))*V", "softmax(Q*K)*V"],
    ),
    entry(
        "cos|cosine|cosine similarity|cos_sim|cos(a,b)|cos(θ)|cosine_similarity|sim(a,b)|cos(x,y)|cos(u,v)|sim(u,v)",
        "a~a|x|u|q;b~b|y|v|d",
        &["dot(a,b)/(norm(a)*norm(b))"],
    ),
    entry("euclidean distance|l2 distance|d(x,y)|euclidean", "a~a|x|p|u;b~b|y|q|v", &["sqrt(sum((a-b)^2))"]),
    entry("manhattan distance|l1 distance|manhattan", "a~a|x|p|u;b~b|y|q|v", &["sum(abs(a-b))"]),
    scaled(
        "l2 penalty|l2 regularization|l2 regularisation|ridge penalty|l2 term|weight decay term|ridge term",
        "l=λ|lambda|alpha|α|c;w~w|β|beta|θ|w_i|w_j",
        &["l*sum(w^2)"],
    ),
    scaled(
        "l1 penalty|l1 regularization|l1 regularisation|lasso penalty|l1 term|lasso term",
        "l=λ|lambda|alpha|α|c;w~w|β|beta|θ|w_i|w_j",
        &["l*sum(abs(w))"],
    ),
    entry(
        "batchnorm|batch norm|batch normalization|bn|bn(x)|layernorm|layer norm|layernorm(x)|x_hat|xhat|x̂|x_norm",
        "x=x;m=μ|mu|mean|μ_b|mu_b|x_mean;v=v|var|variance|x_var;s=σ|sigma|σ_b|std|sigma_b;e@ε|eps|epsilon",
        &["(x-m)/s", "(x-m)/sqrt(v)"],
    ),
    entry("hinge loss|hinge", "y=y|t;f=f|yhat|ŷ|f(x)|s", &["max(0,1-y*f)"]),
    entry(
        "focal loss|fl|fl(p)|fl(p_t)",
        "p%p|p_t|pt;g=γ|gamma;a%α|alpha|α_t",
        &["-(1-p)^g*log(p)", "-a*(1-p)^g*log(p)"],
    ),
    entry("perplexity|ppl", "h=h|ce|cross-entropy|cross entropy|loss|entropy|nll", &["exp(h)", "2^h"]),
    entry(
        "m_t|first moment",
        "b%β1|β_1|beta1|beta_1|b1;m=m|m_prev|m_old;g=g|g_t|grad|gradient;c%β|beta",
        &["b*m+(1-b)*g", "c*m+(1-c)*g", "c*m+g"],
    ),
    entry("v_t|second moment", "b%β2|β_2|beta2|beta_2|b2;v=v|v_prev|v_old;g=g|g_t|grad|gradient", &["b*v+(1-b)*g^2"]),
    entry("m_hat|mhat|m̂|m̂_t", "m=m|m_t;b%β1|β_1|beta1|beta_1;t#t", &["m/(1-b^t)", "m/(1-b)"]),
    entry("v_hat|vhat|v̂|v̂_t", "v=v|v_t;b%β2|β_2|beta2|beta_2;t#t", &["v/(1-b^t)", "v/(1-b)"]),
    entry(
        "output size|output width|output_size|output dimension|w_out",
        "n#n|w|i|input|in|h|input size;k#k|f|kernel|kernel size|kernel_size;p#p|padding|pad;s#s|stride",
        &["(n+2*p-k)/s+1", "floor((n+2*p-k)/s)+1", "(n-k)/s+1", "n-k+2*p+1", "n-k+1", "(n-1)*s-2*p+k"],
    ),
    entry(
        "td error|td-error|δ|delta_t|δ_t",
        "r=r|r_t|reward|r_{t+1};g%γ|gamma;n=v(s')|v(s_{t+1})|v(s_next);v=v(s)|v(s_t)",
        &["r+g*n-v"],
    ),
    entry("amdahl|amdahl's law|speedup", "p%p|parallel;n#n|s|N", &["1/((1-p)+p/n)"]),
    entry("little's law|littles law", "a=λ|lambda|arrival rate;w=w|latency", &["a*w"]),
    entry("rho|ρ|utilization", "a=λ|lambda|arrival rate;m=μ|mu|service rate", &["a/m", "a/(k*m)"]),
    entry("poisson pmf|p(x=k)|poisson", "l=λ|lambda|μ;k#k|x", &["l^k*exp(-l)/fact(k)"]),
    entry(
        "normal pdf|gaussian pdf|gaussian|normal density|gaussian density",
        "x=x;m=μ|mu;s=σ|sigma",
        &["exp(-(x-m)^2/(2*s^2))/(s*sqrt(2*pi))", "exp(-(x-m)^2/(2*s^2))/sqrt(2*pi*s^2)"],
    ),
];

/// The quantities, and the places of each name.
type Book = (Vec<Known>, HashMap<String, Vec<usize>>);

/// Returns the known quantities of a name.
pub(super) fn named(name: &str) -> impl Iterator<Item = &'static Known> {
    static KNOWN: OnceLock<Book> = OnceLock::new();
    let (known, names) = KNOWN.get_or_init(|| {
        let mut known = Vec::new();
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for entry in BOOK {
            for name in names_of(entry.names) {
                names.entry(name).or_default().push(known.len());
            }
            known.push(read(entry));
        }
        (known, names)
    });
    names.get(name).into_iter().flatten().map(|at| &known[*at])
}

/// Returns names, which may have a bar between brackets: "kl(p||q)".
fn names_of(names: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut depth = 0;
    for sign in names.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            '|' if depth == 0 => {
                out.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = out.last_mut() {
            last.push(sign);
        }
    }
    out.iter().map(|name| reading::name(name)).collect()
}

fn read(entry: &Entry) -> Known {
    let variables: Vec<Variable> = entry.variables.split(';').filter_map(variable).collect();
    let mut known = Known { variables, right: Vec::new(), loose: entry.loose, written: entry.right[0].to_owned() };
    let right = entry.right.iter().filter_map(|text| reading::known(text, &known)).collect();
    known.right = right;
    known
}

fn variable(text: &'static str) -> Option<Variable> {
    let sorts = [
        ("~~", Sort::Shares),
        ("~", Sort::List),
        ("#", Sort::Count),
        ("%", Sort::Share),
        ("=", Sort::Number),
        ("@", Sort::Tiny),
    ];
    let (at, mark, sort) = sorts
        .iter()
        .filter_map(|(mark, sort)| Some((text.find(mark)?, *mark, *sort)))
        .min_by_key(|(at, mark, _)| (*at, std::cmp::Reverse(mark.len())))?;
    let spellings = text[at + mark.len()..].split('|').map(reading::name).collect();
    Some(Variable { name: &text[..at], sort, spellings })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_formula_can_be_read() {
        let broken: Vec<_> =
            BOOK.iter().filter(|entry| read(entry).right.is_empty()).map(|entry| entry.names).collect();
        assert!(broken.is_empty(), "{broken:#?}");
    }
}
