//! Tokens to expressions.
//!
//! A descent by precedence with two limits: [`DEPTH`] levels of nesting and [`LENGTH`] tokens an expression. What is
//! deeper or longer is no expression.

use super::number::Written;
use super::token::{Function, Kind, Operator, Relation, Token};
use super::unit::Unit;
use super::value::Value;

/// How deep brackets, fractions and powers may nest.
pub const DEPTH: u32 = 48;

/// How many tokens an expression may have.
pub const LENGTH: usize = 400;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A number as written.
    Number(Box<Written>),
    /// A variable.
    Name(String),
    /// A unit, worth one of it.
    Unit(Box<Unit>),
    /// A number turned around.
    Negated(Box<Expression>),
    /// A percentage.
    Percent(Box<Expression>),
    /// A factorial.
    Factorial(Box<Expression>),
    /// Two operands.
    Binary(Operator, Box<Expression>, Box<Expression>),
    /// A function of its arguments; the first argument of a logarithm with a written base is that base.
    Call(Function, Option<Box<Expression>>, Vec<Expression>),
    /// A list: a vector, a tuple, the rows of a matrix.
    List(Vec<Expression>),
    /// A sum or product over a whole-number index.
    Range {
        /// Whether it multiplies.
        product: bool,
        /// The index.
        index: String,
        /// From where.
        from: Box<Expression>,
        /// To where, inclusive.
        to: Box<Expression>,
        /// What is added or multiplied.
        body: Box<Expression>,
    },
}

/// How strongly a division written with `/` binds what is multiplied behind it without a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// `1/2(3)` is `(1/2)·3`: from left to right, as programs do it.
    #[default]
    LeftToRight,
    /// `1/2·3` is `1/(2·3)`: all that is multiplied behind the slash is below it, as people may mean it.
    Below,
}

/// Reads tokens as one expression; `None` when they are not one.
pub fn parse(tokens: &[Token], grouping: Grouping) -> Option<Expression> {
    if tokens.is_empty() || tokens.len() > LENGTH {
        return None;
    }
    let mut parser = Parser { tokens, at: 0, depth: 0, grouping, raised: false };
    let expression = parser.sum()?;
    (parser.at == tokens.len()).then_some(expression)
}

impl Expression {
    /// Says whether something is computed here, not merely stated. A percent sign computes nothing, a fraction does.
    pub fn computes(&self) -> bool {
        match self {
            Expression::Number(_) | Expression::Name(_) | Expression::Unit(_) => false,
            Expression::Negated(inner) | Expression::Percent(inner) => inner.computes(),
            Expression::Binary(Operator::Times | Operator::Divide, left, right) => {
                let unit = matches!(**right, Expression::Unit(_));
                if unit { left.computes() } else { !is_power_of_ten(right) || left.computes() || !left.is_literal() }
            }
            Expression::List(items) => items.iter().any(Expression::computes),
            _ => true,
        }
    }

    /// Says whether this is a number as it stands: `3`, `-3`, `20%`, `3 GB`, `1.2 × 10^6`.
    pub fn is_literal(&self) -> bool {
        match self {
            Expression::Number(_) => true,
            Expression::Negated(inner) | Expression::Percent(inner) => inner.is_literal(),
            Expression::Binary(Operator::Times, left, right) => {
                left.is_literal() && (matches!(**right, Expression::Unit(_)) || is_power_of_ten(right))
            }
            Expression::Binary(Operator::Divide, left, right) => {
                left.is_literal() && left.has_unit() && matches!(**right, Expression::Unit(_))
            }
            Expression::Binary(Operator::Power, left, right) => is_power(left, right),
            _ => false,
        }
    }

    /// Says whether a unit takes part.
    pub fn has_unit(&self) -> bool {
        self.any(&|part| matches!(part, Expression::Unit(_)))
    }

    /// Says whether a percent sign takes part.
    pub fn has_percent(&self) -> bool {
        self.any(&|part| matches!(part, Expression::Percent(_)))
    }

    /// Says whether a variable takes part that is not the index of its own sum.
    pub fn has_name(&self) -> bool {
        let mut names = Vec::new();
        self.names(&mut names);
        !names.is_empty()
    }

    /// Appends the free variables.
    pub fn names(&self, out: &mut Vec<String>) {
        match self {
            Expression::Name(name) if name != "π" && name != "e" => {
                if !out.contains(name) {
                    out.push(name.clone());
                }
            }
            Expression::Range { index, from, to, body, .. } => {
                from.names(out);
                to.names(out);
                let mut inner = Vec::new();
                body.names(&mut inner);
                for name in inner {
                    if name != *index && !out.contains(&name) {
                        out.push(name);
                    }
                }
            }
            _ => self.children().into_iter().for_each(|child| child.names(out)),
        }
    }

    /// Says whether this or any part satisfies a condition.
    pub fn any(&self, condition: &dyn Fn(&Expression) -> bool) -> bool {
        condition(self) || self.children().into_iter().any(|child| child.any(condition))
    }

    /// Returns the parts one level down.
    pub fn children(&self) -> Vec<&Expression> {
        match self {
            Expression::Number(_) | Expression::Name(_) | Expression::Unit(_) => Vec::new(),
            Expression::Negated(inner) | Expression::Percent(inner) | Expression::Factorial(inner) => vec![inner],
            Expression::Binary(_, left, right) => vec![left, right],
            Expression::Call(_, base, arguments) => base.as_deref().into_iter().chain(arguments).collect(),
            Expression::List(items) => items.iter().collect(),
            Expression::Range { from, to, body, .. } => vec![from, to, body],
        }
    }

    /// Returns the parts one level down, to be changed.
    pub fn children_mut(&mut self) -> Vec<&mut Expression> {
        match self {
            Expression::Number(_) | Expression::Name(_) | Expression::Unit(_) => Vec::new(),
            Expression::Negated(inner) | Expression::Percent(inner) | Expression::Factorial(inner) => vec![inner],
            Expression::Binary(_, left, right) => vec![left, right],
            Expression::Call(_, base, arguments) => base.as_deref_mut().into_iter().chain(arguments).collect(),
            Expression::List(items) => items.iter_mut().collect(),
            Expression::Range { from, to, body, .. } => vec![from, to, body],
        }
    }
}

fn is_power_of_ten(expression: &Expression) -> bool {
    matches!(expression, Expression::Binary(Operator::Power, base, exponent) if is_power(base, exponent))
}

fn is_power(base: &Expression, exponent: &Expression) -> bool {
    matches!(base, Expression::Number(number) if number.value == Value::whole(10))
        && match exponent {
            Expression::Number(_) => true,
            Expression::Negated(inner) => matches!(**inner, Expression::Number(_)),
            _ => false,
        }
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: u32,
    grouping: Grouping,
    /// Whether an exponent is read, behind which a unit belongs to the power.
    raised: bool,
}

fn binary(operator: Operator, left: Expression, right: Expression) -> Expression {
    Expression::Binary(operator, Box::new(left), Box::new(right))
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn operator(&self) -> Option<Operator> {
        match self.peek() {
            Some(Kind::Operator(operator)) => Some(*operator),
            _ => None,
        }
    }

    fn take(&mut self, kind: &Kind) -> Option<()> {
        (self.peek() == Some(kind)).then(|| self.at += 1)
    }

    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth >= DEPTH {
            return None;
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    fn sum(&mut self) -> Option<Expression> {
        self.deeper(|parser| {
            let mut left = parser.additive()?;
            while parser.operator() == Some(Operator::Xor) {
                parser.at += 1;
                left = binary(Operator::Xor, left, parser.additive()?);
            }
            Some(left)
        })
    }

    fn additive(&mut self) -> Option<Expression> {
        let mut left = self.term()?;
        while let Some(operator @ (Operator::Plus | Operator::Minus)) = self.operator() {
            self.at += 1;
            left = binary(operator, left, self.term()?);
        }
        Some(left)
    }

    fn term(&mut self) -> Option<Expression> {
        let mut left = self.signed()?;
        loop {
            let operator = match self.operator() {
                Some(operator @ (Operator::Times | Operator::Divide | Operator::Modulo)) => operator,
                Some(Operator::Percent) => Operator::Modulo,
                _ => return Some(left),
            };
            self.at += 1;
            let mut right = self.signed()?;
            if operator == Operator::Divide && self.grouping == Grouping::Below {
                while self.operator() == Some(Operator::Times) {
                    self.at += 1;
                    right = binary(Operator::Times, right, self.signed()?);
                }
            }
            left = binary(operator, left, right);
        }
    }

    fn signed(&mut self) -> Option<Expression> {
        match self.operator() {
            Some(Operator::Minus) => {
                self.at += 1;
                let inner = self.deeper(Self::signed)?;
                Some(Expression::Negated(Box::new(inner)))
            }
            Some(Operator::Plus) => {
                self.at += 1;
                self.deeper(Self::signed)
            }
            _ => self.factor(),
        }
    }

    /// Operands side by side multiply: `2(3+4)`, `2\sqrt{3}`, `3 GB`; never two numbers.
    fn factor(&mut self) -> Option<Expression> {
        let mut left = self.chosen()?;
        while let Some(token) = self.tokens.get(self.at) {
            let joins = match &token.kind {
                Kind::Open('(' | '{') | Kind::Name(_) | Kind::Function(_) | Kind::Frac | Kind::Binom => true,
                Kind::Number(_) => self.tokens[self.at - 1].kind == Kind::Operator(Operator::Factorial),
                _ => false,
            };
            if !joins {
                break;
            }
            let right = self.chosen()?;
            left = binary(Operator::Times, left, right);
        }
        Some(left)
    }

    fn chosen(&mut self) -> Option<Expression> {
        let mut left = self.power()?;
        while let Some(operator @ (Operator::Choose | Operator::Arrange)) = self.operator() {
            self.at += 1;
            left = binary(operator, left, self.power()?);
        }
        Some(left)
    }

    fn power(&mut self) -> Option<Expression> {
        let base = self.postfix()?;
        if self.operator() != Some(Operator::Power) {
            return Some(base);
        }
        self.at += 1;
        let raised = std::mem::replace(&mut self.raised, true);
        let exponent = self.deeper(|parser| match parser.operator() {
            Some(Operator::Minus) => {
                parser.at += 1;
                Some(Expression::Negated(Box::new(parser.power()?)))
            }
            _ => parser.power(),
        });
        self.raised = raised;
        let exponent = exponent?;
        let raised = binary(Operator::Power, base, exponent);
        Some(self.with_unit(raised))
    }

    fn postfix(&mut self) -> Option<Expression> {
        let mut operand = self.primary()?;
        loop {
            match self.peek() {
                Some(Kind::Operator(Operator::Factorial)) => {
                    self.at += 1;
                    operand = Expression::Factorial(Box::new(operand));
                }
                // A percent sign before an operand is a remainder.
                Some(Kind::Operator(Operator::Percent))
                    if !self.tokens.get(self.at + 1).is_some_and(Token::begins_operand) =>
                {
                    self.at += 1;
                    operand = Expression::Percent(Box::new(operand));
                }
                Some(Kind::Unit(_)) if !self.raised => operand = self.with_unit(operand),
                _ => return Some(operand),
            }
        }
    }

    /// Reads `GB`, `MB/s` behind a number.
    fn with_unit(&mut self, operand: Expression) -> Expression {
        let Some(Kind::Unit(unit)) = self.peek() else { return operand };
        if self.raised {
            return operand;
        }
        self.at += 1;
        let mut whole = binary(Operator::Times, operand, Expression::Unit(unit.clone()));
        if self.operator() == Some(Operator::Divide)
            && let Some(Kind::Unit(below)) = self.tokens.get(self.at + 1).map(|token| &token.kind)
        {
            self.at += 2;
            whole = binary(Operator::Divide, whole, Expression::Unit(below.clone()));
        }
        whole
    }

    fn primary(&mut self) -> Option<Expression> {
        let kind = self.peek()?;
        match kind {
            Kind::Number(written) => {
                self.at += 1;
                Some(Expression::Number(written.clone()))
            }
            Kind::Name(name) => {
                self.at += 1;
                self.indexed(name.clone())
            }
            Kind::Unit(unit) => {
                self.at += 1;
                Some(Expression::Unit(unit.clone()))
            }
            Kind::Open(bracket) => self.group(*bracket),
            Kind::Frac => {
                self.at += 1;
                let above = self.argument()?;
                let below = self.argument()?;
                Some(binary(Operator::Divide, above, below))
            }
            Kind::Binom => {
                self.at += 1;
                let above = self.argument()?;
                let below = self.argument()?;
                Some(binary(Operator::Choose, above, below))
            }
            Kind::Function(function @ (Function::Sum | Function::Product))
                if matches!(self.tokens.get(self.at + 1).map(|token| &token.kind), Some(Kind::Subscript)) =>
            {
                let product = *function == Function::Product;
                self.at += 1;
                self.deeper(|parser| parser.range(product))
            }
            Kind::Function(function) => {
                self.at += 1;
                self.deeper(|parser| parser.call(*function))
            }
            _ => None,
        }
    }

    /// Reads what is attached to a name: `x_1`, `x_{max}`; a name with an argument is a function we do not know.
    fn indexed(&mut self, mut name: String) -> Option<Expression> {
        while self.peek() == Some(&Kind::Subscript) {
            self.at += 1;
            let text = match self.peek()? {
                Kind::Name(index) | Kind::Word(index) => {
                    self.at += 1;
                    index.clone()
                }
                Kind::Number(index) => {
                    self.at += 1;
                    index.value.shown(6)
                }
                Kind::Open('{') => self.skip_group()?,
                _ => return None,
            };
            name = format!("{name}_{text}");
        }
        let called = self.tokens.get(self.at).is_some_and(|next| next.kind == Kind::Open('(') && !next.apart);
        if called {
            // `n(n-1)` and `p(1-p)` multiply; `f(x-1)` is a function we do not know.
            return self.multiplies(&name).then_some(Expression::Name(name));
        }
        Some(Expression::Name(name))
    }

    /// Says whether the bracket here holds a sum or difference with this name in it.
    fn multiplies(&self, name: &str) -> bool {
        let mut depth = 0usize;
        let (mut sum, mut again) = (false, false);
        for token in &self.tokens[self.at..] {
            match &token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) if depth == 1 => break,
                Kind::Close(_) => depth -= 1,
                Kind::Operator(Operator::Plus | Operator::Minus) => sum |= depth == 1,
                Kind::Name(known) => again |= depth == 1 && known == name,
                Kind::Comma => return false,
                _ => {}
            }
        }
        sum && again
    }

    fn skip_group(&mut self) -> Option<String> {
        let first = self.at;
        let mut open = 0usize;
        loop {
            match self.peek()? {
                Kind::Open('{') => open += 1,
                Kind::Close('{') => open -= 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                break;
            }
        }
        Some(
            self.tokens[first + 1..self.at - 1]
                .iter()
                .map(|token| match &token.kind {
                    Kind::Name(text) | Kind::Word(text) => text.clone(),
                    Kind::Number(number) => number.value.shown(6),
                    _ => "?".to_owned(),
                })
                .collect(),
        )
    }

    fn group(&mut self, bracket: char) -> Option<Expression> {
        self.at += 1;
        let raised = std::mem::take(&mut self.raised);
        let items = self.deeper(|parser| parser.items(bracket));
        self.raised = raised;
        let mut items = items?;
        let single = items.len() == 1;
        let list = match bracket {
            '⌊' | '⌈' if single => {
                let function = if bracket == '⌊' { Function::Floor } else { Function::Ceiling };
                return Some(Expression::Call(function, None, items));
            }
            '[' => !single || matches!(self.tokens.get(self.at - 2), Some(token) if token.kind == Kind::Comma),
            _ => !single,
        };
        if list { Some(Expression::List(items)) } else { items.pop() }
    }

    fn items(&mut self, bracket: char) -> Option<Vec<Expression>> {
        let mut items = vec![self.sum()?];
        loop {
            if self.take(&Kind::Close(bracket)).is_some() {
                return Some(items);
            }
            self.take(&Kind::Comma)?;
            if self.take(&Kind::Close(bracket)).is_some() {
                return Some(items);
            }
            items.push(self.sum()?);
        }
    }

    /// Reads an argument of a LaTeX command: a group or one token.
    fn argument(&mut self) -> Option<Expression> {
        match self.peek()? {
            Kind::Open('{') => {
                self.at += 1;
                self.deeper(|parser| {
                    let inner = parser.sum()?;
                    parser.take(&Kind::Close('{'))?;
                    Some(inner)
                })
            }
            _ => self.deeper(Self::primary),
        }
    }

    fn call(&mut self, function: Function) -> Option<Expression> {
        let mut function = function;
        let mut base = None;
        if self.take(&Kind::Subscript).is_some() {
            base = Some(Box::new(self.argument()?));
        }
        if function == Function::Sqrt && self.peek() == Some(&Kind::Open('[')) {
            base = Some(Box::new(self.group('[')?));
        }
        let exponent = match self.operator() {
            Some(Operator::Power) => {
                self.at += 1;
                Some(self.argument()?)
            }
            _ => None,
        };
        let bracket = match self.peek()? {
            Kind::Open(bracket @ ('(' | '[' | '{')) => Some(*bracket),
            _ => None,
        };
        let arguments = match bracket {
            Some(bracket) => {
                self.at += 1;
                self.deeper(|parser| parser.items(bracket))?
            }
            // `\log 8`, `\sqrt 2`, `log2 8`: only the next operand, with its power.
            None => vec![self.power()?],
        };
        if function == Function::Log && base.is_none() && arguments.len() == 2 {
            function = Function::Log;
        }
        let call = Expression::Call(function, base, arguments);
        Some(match exponent {
            Some(exponent) => binary(Operator::Power, call, exponent),
            None => call,
        })
    }

    fn range(&mut self, product: bool) -> Option<Expression> {
        self.take(&Kind::Subscript)?;
        self.take(&Kind::Open('{'))?;
        let Kind::Name(index) = self.peek()? else { return None };
        let index = index.clone();
        self.at += 1;
        self.take(&Kind::Relation(Relation::Equal))?;
        let from = self.sum()?;
        self.take(&Kind::Close('{'))?;
        self.take(&Kind::Operator(Operator::Power))?;
        let to = self.argument()?;
        let body = self.term()?;
        Some(Expression::Range { product, index, from: Box::new(from), to: Box::new(to), body: Box::new(body) })
    }
}
