//! A list and its rows.

use std::collections::BTreeMap;

use domain::catalogue::{Audience, How, ItemType};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::column::Column;
use crate::list_kind::ListKind;
use crate::value::{self, Limit, NotUnderstood};

/// A list as a town keeps it: dated facts, past ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Which of the town's lists it is.
    pub kind: ListKind,
    /// The headers of the columns nobody knows, in their order.
    pub further: Vec<String>,
    /// The rows, in their order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    known: BTreeMap<Column, String>,
    /// What stands in the further columns, as it is; without the empty ones behind the last.
    further: Vec<String>,
}

/// By what a row is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key<'a> {
    Code(&'a str),
    /// Only where there is no code.
    Name(&'a str),
}

impl List {
    /// The rows that count on a day.
    pub fn on(&self, day: Date) -> Self {
        let rows = self.rows.iter().filter(|row| row.covers(day));
        Self {
            kind: self.kind,
            further: self.further.clone(),
            rows: rows.cloned().collect(),
        }
    }

    /// The known columns in which something stands.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let used = |column: &Column| self.rows.iter().any(|row| !row.get(*column).is_empty());
        Column::ALL.iter().copied().filter(used)
    }
}

impl Row {
    /// What stands in a known column; nothing where nothing does.
    pub fn get(&self, column: Column) -> &str {
        self.known.get(&column).map_or("", String::as_str)
    }

    /// Puts something into a known column, in the one form it is kept in.
    pub fn set(&mut self, column: Column, text: &str) -> Result<(), NotUnderstood> {
        let text = value::canonical(column.kind(), text)?;
        match text.is_empty() {
            true => self.known.remove(&column),
            false => self.known.insert(column, text),
        };
        Ok(())
    }

    /// What stands in a further column.
    pub fn further(&self, index: usize) -> &str {
        self.further.get(index).map_or("", String::as_str)
    }

    /// Puts something into the further columns, in their order.
    pub fn set_further(&mut self, mut cells: Vec<String>) {
        let used = cells.iter().rposition(|cell| !cell.is_empty());
        cells.truncate(used.map_or(0, |last| last + 1));
        self.further = cells;
    }

    /// What it is called, in the column in which its list has the names.
    pub fn name(&self) -> &str {
        self.first(&ListKind::ALL.map(ListKind::name))
    }

    /// The code of its item; empty where the list gives none.
    pub fn code(&self) -> &str {
        self.get(Column::Code)
    }

    /// What it rests on, the nearest first: the delegation, what implements it, the law.
    pub fn basis(&self) -> &str {
        self.first(&[Column::DelegationBasis, Column::Basis, Column::LegalBasis])
    }

    /// What stands in the first of some columns in which something does.
    fn first(&self, columns: &[Column]) -> &str {
        let mut texts = columns.iter().map(|column| self.get(*column));
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Its type, where one is given.
    pub fn kind(&self) -> Option<ItemType> {
        self.get(Column::Type).parse().ok()
    }

    /// In which way the town has it, where that is said.
    pub fn how(&self) -> Option<How> {
        match self.get(Column::How) {
            "法定" => Some(How::Statutory),
            "委托" => Some(How::Delegated),
            "受理" => Some(How::Accept),
            "派驻" => Some(How::Station),
            "代办" => Some(How::Village),
            _ => None,
        }
    }

    /// Whom it is for, as far as the words say; both where they say nothing.
    pub fn audience(&self) -> Vec<Audience> {
        let text = self.get(Column::Audience);
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let (person, organisation) = (
            says(&["个人", "自然人", "居民", "村民"]),
            says(&["法人", "企业", "组织", "单位", "机关"]),
        );
        let found = [
            (person || !organisation).then_some(Audience::Person),
            (organisation || !person).then_some(Audience::Organisation),
        ];
        found.into_iter().flatten().collect()
    }

    /// A date, where one is given.
    pub fn date(&self, column: Column) -> Option<Date> {
        value::parse_date(self.get(column))
    }

    /// A time limit, where one is given and understood.
    pub fn limit(&self, column: Column) -> Option<Limit> {
        Limit::parse(self.get(column)).ok().flatten()
    }

    /// Whether it counts on a day; both ends do.
    pub fn covers(&self, day: Date) -> bool {
        self.date(Column::From).is_none_or(|from| from <= day)
            && self.date(Column::Until).is_none_or(|until| day <= until)
    }

    /// Whether some day lies in both.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let starts_by = |row: &Self, other: &Self| {
            let (from, until) = (row.date(Column::From), other.date(Column::Until));
            from.zip(until).is_none_or(|(from, until)| from <= until)
        };
        starts_by(self, other) && starts_by(other, self)
    }

    pub(crate) fn key(&self) -> Key<'_> {
        match self.code() {
            "" => Key::Name(self.name()),
            code => Key::Code(code),
        }
    }
}
