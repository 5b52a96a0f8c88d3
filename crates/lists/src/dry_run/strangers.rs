//! What a row of a list for staff names that the catalogue does not have, or that does not belong on such a list.

use domain::catalogue::ItemType;

use crate::column::Column;
use crate::list::Row;
use crate::list_kind::ListKind;
use crate::region::Names;
use crate::remark::Why;

/// The columns in which bodies are named.
const BODIES: [Column; 5] = [
    Column::Lead,
    Column::Backs,
    Column::Reports,
    Column::Enforcer,
    Column::Entrusting,
];

/// What there is to say of a row. A list of items brings what it names along.
pub(super) fn of(names: &Names, kind: ListKind, row: &Row) -> Vec<(Column, Why)> {
    let mut found = match kind {
        ListKind::Items => return Vec::new(),
        ListKind::Responsibilities => Vec::new(),
        ListKind::OneThings => match names.bundle(row) {
            Some(_) => Vec::new(),
            None => vec![missing(Column::Bundle, row.name())],
        },
        ListKind::Enforcements => item(names, row),
    };
    for column in BODIES {
        let named = names.in_cell(row.get(column)).into_iter();
        let strangers = named.filter(|name| names.body(name).is_none());
        found.extend(strangers.map(|name| missing(column, name)));
    }
    found
}

fn item(names: &Names, row: &Row) -> Vec<(Column, Why)> {
    let known = names.item(row);
    let said = row.kind().is_some_and(ItemType::is_applied_for);
    let applied_for = said || known.is_some_and(|(_, applied_for)| applied_for);
    let stranger = || match row.code() {
        "" => missing(Column::Enforced, row.name()),
        code => missing(Column::Code, code),
    };
    let all = [
        applied_for.then_some((Column::Enforced, Why::AppliedFor)),
        known.is_none().then(stranger),
    ];
    all.into_iter().flatten().collect()
}

fn missing(column: Column, text: &str) -> (Column, Why) {
    let found = text.to_owned();
    (column, Why::NotInCatalogue { found })
}
