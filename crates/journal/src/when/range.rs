//! Dates that are open on one side, and ranges of two dates.

use super::point::{Point, Resolved};
use super::tokens::Token;
use super::words::{Link, Season, Word};
use super::{Reading, Remark};

/// Reads the tokens of one date or of a range.
pub(super) fn read(tokens: Vec<Token>) -> Result<Reading, Remark> {
    let sentence = Sentence::new(tokens);
    let mut reading = match sentence.dates.as_slice() {
        [one] => read_one(one, &sentence.links[0], &sentence.links[1])?,
        [from, to] if joins(&sentence.links) => read_two(from, to)?,
        _ => return Err(Remark::NotUnderstood),
    };
    if sentence.approximate {
        reading.remark = reading.remark.or(Some(Remark::Approximate));
    }
    Ok(reading)
}

/// The dates of a text, and the links before, between and behind them: always one more than there are dates.
struct Sentence {
    dates: Vec<Vec<Token>>,
    links: Vec<Vec<Link>>,
    approximate: bool,
}

impl Sentence {
    fn new(tokens: Vec<Token>) -> Self {
        let mut sentence = Self { dates: Vec::new(), links: vec![Vec::new()], approximate: false };
        for token in tokens {
            match token {
                Token::Word(Word::About) => sentence.approximate = true,
                Token::Word(Word::Filler) => {}
                Token::Word(Word::Link(link)) => sentence.link(link),
                token => sentence.date(token),
            }
        }
        if sentence.is_in_date() {
            sentence.links.push(Vec::new());
        }
        sentence
    }

    fn is_in_date(&self) -> bool {
        self.dates.len() == self.links.len()
    }

    fn link(&mut self, link: Link) {
        if self.is_in_date() {
            self.links.push(Vec::new());
        }
        self.links.last_mut().expect("there is a first gap").push(link);
    }

    fn date(&mut self, token: Token) {
        if !self.is_in_date() {
            self.dates.push(Vec::new());
        }
        self.dates.last_mut().expect("one was just begun").push(token);
    }
}

/// Which sides of a single date are open.
enum Side {
    Within,
    Onwards,
    UpTo,
}

fn read_one(tokens: &[Token], before: &[Link], behind: &[Link]) -> Result<Reading, Remark> {
    let side = side(before, behind).ok_or(Remark::NotUnderstood)?;
    let point = Point::gather(tokens).ok_or(Remark::NotUnderstood)?;
    if is_distance(tokens, &point) && !matches!(side, Side::Within) {
        return Err(Remark::Relative);
    }
    let Resolved { days, remark } = point.resolve()?;
    Ok(Reading {
        earliest: (!matches!(side, Side::UpTo)).then_some(days.first),
        latest: (!matches!(side, Side::Onwards)).then_some(days.last),
        remark,
    })
}

/// «3 рӯз пеш», "3 oy oldin": so long before today.
fn is_distance(tokens: &[Token], point: &Point) -> bool {
    point.year.is_none() && point.month.is_none() && tokens.contains(&Token::Word(Word::Unit))
}

/// Finds the open side from the links around a single date.
fn side(before: &[Link], behind: &[Link]) -> Option<Side> {
    match (before, behind) {
        ([], []) => return Some(Side::Within),
        ([Link::Dots], []) => return Some(Side::UpTo),
        ([], [Link::Dots]) => return Some(Side::Onwards),
        _ => {}
    }
    let mut links = before.iter().chain(behind).copied();
    let has = |wanted: Link| before.contains(&wanted) || behind.contains(&wanted);
    let plain = links.all(|link| matches!(link, Link::From | Link::After | Link::Before | Link::Until | Link::To));
    let up_to = has(Link::Before) || has(Link::Until) || before.contains(&Link::To);
    match (plain && !behind.contains(&Link::To), has(Link::After), up_to) {
        (true, false, true) => Some(Side::UpTo),
        (true, _, false) => Some(Side::Onwards),
        _ => None,
    }
}

/// Tells whether the links around two dates make a range of them.
fn joins(links: &[Vec<Link>]) -> bool {
    let [before, between, behind] = links else {
        return false;
    };
    match (before.as_slice(), between.as_slice(), behind.as_slice()) {
        ([Link::Between], [Link::And], []) => true,
        ([], [Link::From], [Link::Until]) => true,
        ([] | [Link::From | Link::After | Link::Between] | [Link::After, Link::From], [joint], []) => {
            matches!(joint, Link::Dash | Link::Dots | Link::To | Link::Until)
        }
        _ => false,
    }
}

fn read_two(from: &[Token], to: &[Token]) -> Result<Reading, Remark> {
    let mut from = Point::gather(from).ok_or(Remark::NotUnderstood)?;
    let mut to = Point::gather(to).ok_or(Remark::NotUnderstood)?;
    if is_one_winter(&from, &to) {
        return within(from.resolve()?);
    }
    if is_split_date(&from, &to) {
        return Err(Remark::NotUnderstood);
    }
    borrow(&mut from, &mut to);
    let (from, to) = (from.resolve()?, to.resolve()?);
    if from.days.first > to.days.last {
        return Err(Remark::Reversed);
    }
    Ok(Reading { earliest: Some(from.days.first), latest: Some(to.days.last), remark: from.remark.or(to.remark) })
}

fn within(Resolved { days, remark }: Resolved) -> Result<Reading, Remark> {
    Ok(Reading { earliest: Some(days.first), latest: Some(days.last), remark })
}

/// "Winter 2023–2024" is one winter, not the time from one year to another.
fn is_one_winter(from: &Point, to: &Point) -> bool {
    let follows = from.year.zip(to.year).is_some_and(|(from, to)| from + 1 == to);
    from.season == Some(Season::Winter) && to.is_year_only() && follows
}

/// "May - 2024" may be one month or all that follows it in the year.
fn is_split_date(from: &Point, to: &Point) -> bool {
    from.year.is_none() && to.is_year_only() || from.is_year_only() && to.year.is_none()
}

/// Lets a month or year that is named once serve both ends: "1–5 May 2024", "Jan – Mar 2024".
fn borrow(from: &mut Point, to: &mut Point) {
    let half = from.day.is_some() || (from.part.is_some() || from.ordinal.is_some()) && from.year.is_none();
    if half && from.month.is_none() && from.season.is_none() {
        from.month = to.month;
    }
    if from.year.is_none() {
        from.year = to.year;
    } else if to.year.is_none() && (to.month.is_some() || to.season.is_some()) {
        to.year = from.year;
    }
}
