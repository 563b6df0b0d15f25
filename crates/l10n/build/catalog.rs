//! The texts of one language, taken apart.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{
        CallArguments, Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
        VariantKey,
    },
    parser, serializer,
};

/// The words by which Fluent chooses a form after a number.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// All texts of one language.
pub(crate) struct Catalog {
    pub(crate) language: String,
    /// Theme and source of every file.
    pub(crate) files: Vec<(String, String)>,
    pub(crate) messages: Vec<Part>,
    pub(crate) terms: Vec<Part>,
    /// What does not parse.
    pub(crate) syntax: Vec<String>,
}

/// A message, an attribute of one, or a term.
#[derive(Default)]
pub(crate) struct Part {
    /// The file it stands in, without its ending.
    pub(crate) theme: String,
    /// The message's key.
    pub(crate) key: String,
    /// The attribute's name, if it is one.
    pub(crate) attribute: Option<String>,
    /// What the message's comment says of its variables, in that order.
    pub(crate) declared: Vec<Declared>,
    pub(crate) uses: Uses,
    /// The message as it is written.
    pub(crate) source: String,
}

/// A variable as the English comment tells of it: `# $count (number): how many there are`.
#[derive(Clone)]
pub(crate) struct Declared {
    pub(crate) name: String,
    pub(crate) kind: String,
}

/// What a text makes use of.
#[derive(Default)]
pub(crate) struct Uses {
    pub(crate) variables: BTreeSet<String>,
    pub(crate) terms: BTreeSet<String>,
    /// The variables that choose between forms such as *one* and *other*.
    pub(crate) plurals: BTreeSet<String>,
    /// What no text may make use of: functions and other messages.
    pub(crate) refused: BTreeSet<String>,
    /// All literal text.
    pub(crate) words: String,
}

impl Catalog {
    /// Returns a catalog without texts.
    pub(crate) fn new(language: &str) -> Self {
        let language = language.to_owned();
        Self { language, files: Vec::new(), messages: Vec::new(), terms: Vec::new(), syntax: Vec::new() }
    }

    /// Adds one file.
    pub(crate) fn add(&mut self, theme: &str, source: String) {
        let resource = match parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let line = |at: usize| source[..at].matches('\n').count() + 1;
                self.syntax
                    .extend(errors.iter().map(|error| format!("{theme}.ftl:{}: {error}", line(error.pos.start))));
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => self.message(theme, &message),
                Entry::Term(term) => {
                    let mut part = Part { theme: theme.to_owned(), key: term.id.name.to_owned(), ..Part::default() };
                    part.uses.pattern(&term.value);
                    self.terms.push(part);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        self.files.push((theme.to_owned(), source));
    }

    fn message(&mut self, theme: &str, message: &Message<&str>) {
        let declared: Vec<Declared> = message.comment.iter().flat_map(declared).collect();
        let resource = Resource { body: vec![Entry::Message(message.clone())] };
        let mut add = |attribute: Option<&str>, pattern: Option<&Pattern<&str>>| {
            let mut part = Part {
                theme: theme.to_owned(),
                key: message.id.name.to_owned(),
                attribute: attribute.map(str::to_owned),
                declared: declared.clone(),
                source: serializer::serialize(&resource),
                uses: Uses::default(),
            };
            match pattern {
                Some(pattern) => part.uses.pattern(pattern),
                None => part.uses.refused.extend(["attributes without a text of its own".to_owned()]),
            }
            self.messages.push(part);
        };
        add(None, message.value.as_ref());
        message.attributes.iter().for_each(|attribute| add(Some(attribute.id.name), Some(&attribute.value)));
    }
}

impl Part {
    /// The name by which a translator finds it: `key` or `key.attribute`.
    pub(crate) fn name(&self) -> String {
        self.attribute.as_ref().map_or_else(|| self.key.clone(), |attribute| format!("{}.{attribute}", self.key))
    }

    /// The name of the Rust function made of it.
    pub(crate) fn function(&self) -> String {
        self.name().replace(['-', '.'], "_")
    }
}

impl Uses {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let plural = variants
                    .iter()
                    .any(|variant| matches!(variant.key, VariantKey::Identifier { name } if PLURALS.contains(&name)));
                if plural && let InlineExpression::VariableReference { id } = selector {
                    self.plurals.insert(id.name.to_owned());
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.terms.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.refused.insert(format!("the term -{} with an attribute or arguments", id.name));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.refused.insert(format!("the function {}", id.name));
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refused.insert(format!("the message {}", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}

/// Reads the lines of a comment that tell of a variable.
fn declared(comment: &Comment<&str>) -> Vec<Declared> {
    let of = |line: &&str| {
        let (name, rest) = line.trim().strip_prefix('$')?.split_once(" (")?;
        let (kind, _) = rest.split_once(')')?;
        Some(Declared { name: name.to_owned(), kind: kind.to_owned() })
    };
    comment.content.iter().filter_map(of).collect()
}
