//! Words for what a dry run says of a list.

use lists::{Change, ListKind, Remark, ReportRow, State, Weight, What, Why, letters};
use ui::Tone;

use super::{audience, date, say};

/// A kind of list.
pub(crate) fn kind(kind: ListKind) -> String {
    match kind {
        ListKind::Items => say!(keeping.items),
        ListKind::Responsibilities => say!(keeping.responsibilities),
        ListKind::OneThings => say!(keeping.one_things),
        ListKind::Enforcements => say!(keeping.enforcements),
    }
}

/// How a file stands, given how many points are doubtful and how many rows are wrong.
pub(crate) fn state(state: State, doubtful: usize, wrong: u32) -> (Tone, String) {
    match state {
        State::Nothing => (Tone::Neutral, say!(keeping.state_nothing)),
        State::Ready => (Tone::Good, say!(keeping.state_ready)),
        State::Doubtful => (
            Tone::Waiting,
            say!(keeping.state_doubtful, count = doubtful),
        ),
        State::Wrong => (Tone::Problem, say!(keeping.state_wrong, count = wrong)),
    }
}

/// What would happen to a row.
pub(crate) fn what(what: &What) -> (Tone, String) {
    match what {
        What::New => (Tone::Good, say!(keeping.added)),
        What::Changed { .. } => (Tone::Info, say!(keeping.changed)),
        What::Same => (Tone::Neutral, say!(keeping.same)),
        What::Withdrawn => (Tone::Neutral, say!(keeping.withdrawn)),
    }
}

/// From when a new row counts, until when one that ends; and of one that ends before it began, when it would have.
pub(crate) fn days(row: &ReportRow) -> Vec<String> {
    let first = || row.from.map(date::day);
    let last = row
        .until
        .map(|last| say!(duties.until, last = date::day(last)));
    match row.what {
        What::New => {
            let first = first().map(|first| say!(duties.from, first));
            first.into_iter().chain(last).collect()
        }
        What::Withdrawn => {
            let never = || first().map(|first| say!(keeping.never, first));
            last.or_else(never).into_iter().collect()
        }
        What::Changed { .. } | What::Same => Vec::new(),
    }
}

/// How much a remark weighs.
pub(crate) fn weight(weight: Weight) -> (Tone, String) {
    match weight {
        Weight::Doubtful => (Tone::Waiting, say!(keeping.doubtful)),
        Weight::Wrong => (Tone::Problem, say!(keeping.wrong)),
    }
}

/// A remark about a row, with the column it is about.
pub(crate) fn remark(remark: &Remark) -> String {
    let words = why(&remark.why);
    match remark.place.column.map(letters) {
        None => words,
        Some(column) if remark.header.is_empty() => say!(keeping.at_plain, column, words),
        Some(column) => say!(keeping.at, column, header = &remark.header, words),
    }
}

/// What stood in a column and what would.
pub(crate) fn change(change: &Change) -> String {
    let shown = |text: &str| match text {
        "" => say!(keeping.blank),
        text => text.to_owned(),
    };
    let (before, after) = (shown(&change.old), shown(&change.new));
    say!(keeping.change, column = &change.column, before, after)
}

/// Where a row stands in the file.
pub(crate) fn place(row: &ReportRow) -> String {
    row.row
        .map_or_else(|| say!(keeping.no_row), |row| say!(keeping.at_row, row))
}

/// What there is to say.
fn why(why: &Why) -> String {
    match why {
        Why::NameMissing => say!(why.name_missing),
        Why::NotADate { found } => say!(why.not_a_date, found),
        Why::UnknownTerm { found } => say!(why.unknown_term, found),
        Why::CellError { found } => say!(why.cell_error, found),
        Why::FormulaWithoutValue => say!(why.formula_without_value),
        Why::DigitsLost { found } => say!(why.digits_lost, found),
        Why::MoreCells { more } => say!(why.more_cells, more),
        Why::UntilBeforeFrom => say!(why.until_before_from),
        Why::FewerCells { fewer } => say!(why.fewer_cells, fewer),
        Why::InvisibleCharacters => say!(why.invisible_characters),
        Why::CodeMissing => say!(why.code_missing),
        Why::CodeOdd { found } => say!(why.code_odd, found),
        Why::CodeTwice { row } => say!(why.code_twice, row),
        Why::NameTwice { row } => say!(why.name_twice, row),
        Why::SameNameOtherCode { code } => say!(why.same_name_other_code, code),
        Why::BasisMissing => say!(why.basis_missing),
        Why::TypeMissing => say!(why.type_missing),
        Why::NobodyNamed => say!(why.nobody_named),
        Why::ContactMissing => say!(why.contact_missing),
        Why::AppliedFor => say!(why.applied_for),
        Why::NotInCatalogue { found } => say!(why.not_in_catalogue, found),
        Why::DateOdd { found } => say!(why.date_odd, found),
        Why::LimitNotUnderstood { found } => say!(why.limit_not_understood, found),
        Why::PromisedBeyondStatutory { law } => {
            say!(why.promised_beyond_statutory, law = audience::limit(*law))
        }
        Why::ManyWithdrawn { rows } => say!(why.many_withdrawn, rows),
    }
}
