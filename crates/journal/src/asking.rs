//! The one thing that whoever gets an account will ask first.

use crate::entry::Incident;

/// What is asked about an account. One at a time, and never twice against the person's will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// When it happened.
    When,
    /// Where it happened.
    Where,
    /// Who was harmed.
    Harmed,
    /// Who did it, as far as is known.
    By,
    /// Who told it.
    Source,
    /// How they know: seen, told, read.
    How,
    /// Whether there is a photo, a recording or a paper.
    Evidence,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 7] =
        [Self::When, Self::Harmed, Self::Where, Self::Source, Self::How, Self::By, Self::Evidence];

    /// Returns the name under which an answer of "don't know" is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Where => "where",
            Self::Harmed => "harmed",
            Self::By => "by",
            Self::Source => "source",
            Self::How => "how",
            Self::Evidence => "evidence",
        }
    }

    /// Tells whether an account answers it.
    fn is_answered(self, incident: &Incident) -> bool {
        match self {
            Self::When => incident.when.earliest.is_some() || !incident.when.as_told.is_empty(),
            Self::Where => !incident.place.is_empty() || !incident.country.is_empty(),
            Self::Harmed => !incident.harmed.is_empty(),
            Self::By => !incident.by.is_empty(),
            Self::Source => !incident.source.name.is_empty(),
            Self::How => !incident.source.how.is_empty(),
            Self::Evidence => !incident.attachments.is_empty(),
        }
    }
}

/// Returns the first question that an account leaves open, apart from those that are not to be asked. None of a closed one.
pub fn next(incident: &Incident, is_silenced: impl Fn(Question) -> bool) -> Option<Question> {
    let open = |question: &Question| !question.is_answered(incident) && !is_silenced(*question);
    if incident.closed { None } else { Question::ALL.into_iter().find(open) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entry::Named, when::When};

    #[test]
    fn one_question_at_a_time_until_all_is_said() {
        let mut incident = Incident::default();
        assert_eq!(next(&incident, |_| false), Some(Question::When));
        incident.when = When::parse("spring 2016").when;
        assert_eq!(next(&incident, |_| false), Some(Question::Harmed));
        assert_eq!(next(&incident, |question| question == Question::Harmed), Some(Question::Where));
        incident.harmed.push(Named { name: "a neighbour".into() });
        incident.place = "Khujand".into();
        assert_eq!(next(&incident, |_| false), Some(Question::Source));
        assert_eq!(next(&incident, |_| true), None);
        incident.closed = true;
        assert_eq!(next(&incident, |_| false), None);
    }
}
