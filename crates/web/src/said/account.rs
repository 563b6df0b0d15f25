//! What a form says of an incident. The same fields as `daftar add` has, read the same way.

use std::collections::BTreeSet;

use daftar_journal::{
    entry::{Incident, Named, paragraphs},
    when::{Understood, When},
};
use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::guard::Form;

/// Reads a form as it is filled in on a day; what comes back puts it into an incident. Files, translations and what the form does not show stay.
///
/// A field that says what the form showed leaves the incident as it is: a form cannot show everything that other programs write.
pub(crate) fn account(form: &Form, today: Date) -> impl FnOnce(&mut Incident) + Send + use<> {
    let form = form.clone();
    move |incident| {
        let shown = form_of(incident);
        let changed = |name: &str| {
            let said = plain(form.text(name));
            (said != plain(shown.text(name)) && said != one_line(shown.text(name)))
                .then(|| form.text(name).trim().to_owned())
        };
        let put = |name: &str, field: &mut String| {
            if let Some(said) = changed(name) {
                *field = said;
            }
        };
        put("title", &mut incident.title);
        put("place", &mut incident.place);
        put("country", &mut incident.country);
        put("source", &mut incident.source.name);
        put("how", &mut incident.source.how);
        put("language", &mut incident.language);
        incident.when = when(&form, today).when;
        if let Some(what) = changed("what") {
            incident.narrative = paragraphs(&what);
        }
        if let Some(notes) = changed("notes") {
            incident.notes = paragraphs(&notes);
        }
        if let Some(harmed) = changed("harmed") {
            incident.harmed = lines(&harmed).map(|name| Named::new(&name)).collect();
        }
        if let Some(by) = changed("by") {
            incident.by = lines(&by).map(|name| Named::new(&name)).collect();
        }
        if let Some(tags) = changed("tags") {
            incident.tags = lines(&tags).collect();
        }
        let types: Vec<String> = form.texts("types").flat_map(lines).collect();
        // The form has an order of its own.
        if types.iter().collect::<BTreeSet<_>>() != incident.types.iter().collect() {
            incident.types = types;
        }
        incident.closed = form.text("closed") == "yes";
    }
}

/// Returns a text as it comes back from a field of several lines.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Returns a text as it comes back from a field of one line.
fn one_line(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect::<String>().trim().to_owned()
}

/// Reads the date. Words that stand as they were read keep the days that they meant then: "yesterday" is not counted anew.
pub(crate) fn when(form: &Form, today: Date) -> Understood {
    let told = form.text("when").trim();
    let day = |name: &str| form.text(name).parse::<Date>().ok();
    let (earliest, latest) = (day("earliest"), day("latest"));
    let is_read = !told.is_empty() && told == form.text("read") && (earliest.is_some() || latest.is_some());
    let understood = When::parse_on(told, today);
    if is_read && earliest.zip(latest).is_none_or(|(earliest, latest)| earliest <= latest) {
        let when = When { as_told: told.to_owned(), earliest, latest };
        return Understood { remark: understood.remark.filter(|_| understood.when == when), when };
    }
    understood
}

/// Reads a list with one thing on a line.
fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)
}

/// Returns a form that says what an incident says.
pub(crate) fn form_of(incident: &Incident) -> Form {
    let names = |list: &[Named]| list.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join("\n");
    let fields = [
        ("title", incident.title.clone()),
        ("place", incident.place.clone()),
        ("country", incident.country.clone()),
        ("source", incident.source.name.clone()),
        ("how", incident.source.how.clone()),
        ("language", incident.language.clone()),
        ("when", incident.when.as_told.clone()),
        ("what", incident.narrative.join("\n\n")),
        ("harmed", names(&incident.harmed)),
        ("by", names(&incident.by)),
        ("types", incident.types.join("\n")),
        ("tags", incident.tags.join("\n")),
        ("notes", incident.notes.join("\n\n")),
        ("closed", if incident.closed { "yes".into() } else { String::new() }),
    ];
    Form::of(fields.into_iter().map(|(name, value)| (name.to_owned(), Zeroizing::new(value))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_the_incident_says() {
        let incident = Incident {
            title: "Ба хона омаданд".into(),
            when: When::parse("весна 2024").when,
            place: "Хуҷанд".into(),
            narrative: vec!["Субҳ".into(), "Баъд\nбоз".into()],
            harmed: vec![Named::new("Модар"), Named::new("Додар")],
            types: vec!["threat".into()],
            notes: vec!["а".into()],
            closed: true,
            ..Incident::default()
        };
        let today = jiff::civil::date(2026, 11, 22);
        let mut read = Incident::default();
        account(&form_of(&incident), today)(&mut read);
        assert_eq!(read, incident);
        account(&Form::default(), today)(&mut read);
        assert_eq!(read, Incident::default());
    }

    #[test]
    fn words_that_were_read_keep_their_days() {
        let form = |fields: &[(&str, &str)]| {
            Form::of(
                fields.iter().map(|(name, value)| ((*name).to_owned(), Zeroizing::new((*value).to_owned()))).collect(),
            )
        };
        let (then, today) = (jiff::civil::date(2026, 12, 4), jiff::civil::date(2026, 12, 9));
        let read = [("when", "дирӯз"), ("read", "дирӯз"), ("earliest", "2026-12-04"), ("latest", "2026-12-04")];
        assert_eq!(when(&form(&read), today).when.earliest, Some(then));
        let other = [("when", "имрӯз"), read[1], read[2], read[3]];
        assert_eq!(when(&form(&other), today).when.earliest, Some(today));
        let reversed = [read[0], read[1], ("earliest", "2026-12-05"), read[3]];
        assert_eq!(when(&form(&reversed), today).when.earliest, Some(jiff::civil::date(2026, 12, 8)));
        let empty = [("when", ""), ("read", ""), read[2], read[3]];
        assert_eq!(when(&form(&empty), today).when, When::default());
    }
}
