//! The lists a town keeps, and what tells one from another.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::column::{Column, plain};

/// Which of a town's lists.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// What can be applied for (事项清单).
    #[default]
    Items,
    /// Who leads, backs and reports in a matter (属地管理责任清单); for staff.
    Responsibilities,
    /// Who leads and takes part in a bundle, and whom to call (一件事清单); for staff.
    OneThings,
    /// What is enforced, by whom, entrusted by whom (执法事项清单); for staff.
    Enforcements,
}

impl ListKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::Items,
        Self::Responsibilities,
        Self::OneThings,
        Self::Enforcements,
    ];

    /// The word for it in addresses, commands and names of files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Responsibilities => "responsibilities",
            Self::OneThings => "one_things",
            Self::Enforcements => "enforcements",
        }
    }

    /// The columns its lists usually have, in the order in which they are written.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        let all = Column::ALL.iter().copied();
        all.filter(move |column| column.lists().contains(&self))
    }

    /// The column in which its rows have their names.
    pub const fn name(self) -> Column {
        match self {
            Self::Items => Column::Name,
            Self::Responsibilities => Column::Matter,
            Self::OneThings => Column::Bundle,
            Self::Enforcements => Column::Enforced,
        }
    }

    /// The column in which its rows say who answers for them, where a list without that would be another.
    pub const fn who(self) -> Option<Column> {
        match self {
            Self::Items => None,
            Self::Responsibilities | Self::OneThings => Some(Column::Lead),
            Self::Enforcements => Some(Column::Enforcer),
        }
    }

    /// The column a header means, and how good a header it is for that: 0 is best.
    pub fn column(self, header: &str) -> Option<(Column, usize)> {
        let header = plain(header);
        self.columns().find_map(|column| {
            let rank = column.headers().iter().position(|known| *known == header)?;
            Some((column, rank))
        })
    }
}

/// That a word names no kind of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchKind;

impl std::fmt::Display for NoSuchKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "one of {}", ListKind::ALL.map(ListKind::word).join(", "))
    }
}

impl std::error::Error for NoSuchKind {}

impl FromStr for ListKind {
    type Err = NoSuchKind;

    fn from_str(word: &str) -> Result<Self, NoSuchKind> {
        let found = Self::ALL.into_iter().find(|kind| kind.word() == word);
        found.ok_or(NoSuchKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_header_means_two_columns_of_one_list() {
        for kind in ListKind::ALL {
            let all: Vec<&str> = kind.columns().flat_map(Column::headers).copied().collect();
            let distinct: std::collections::BTreeSet<&str> = all.iter().copied().collect();
            assert_eq!(all.len(), distinct.len(), "{kind:?}");
            let tells = [Some(kind.name()), kind.who()];
            let own: Vec<Column> = kind.columns().collect();
            assert!(tells.iter().flatten().all(|column| own.contains(column)));
        }
    }

    #[test]
    fn a_header_we_write_means_the_same_in_every_list_that_has_it() {
        for (column, kind) in Column::ALL
            .iter()
            .flat_map(|column| column.lists().iter().map(move |kind| (*column, *kind)))
        {
            assert_eq!(kind.column(column.header()), Some((column, 0)));
        }
    }

    #[test]
    fn decorated_headers_are_understood_as_their_list_means_them() {
        let meant = |kind: ListKind, header| kind.column(header).map(|(column, _)| column);
        for (kind, header, column) in [
            (ListKind::Items, "*事项名称：", Column::Name),
            (ListKind::Items, "承诺时限（工作日）", Column::Promised),
            (ListKind::Items, "设定 依据", Column::LegalBasis),
            (ListKind::Items, "联系\n电话", Column::Phone),
            (ListKind::Responsibilities, "事项名称", Column::Matter),
            (
                ListKind::Responsibilities,
                "乡镇（街道）职责",
                Column::Reports,
            ),
            (ListKind::OneThings, "“一件事”名称", Column::Bundle),
            (ListKind::OneThings, "联系人（岗位）", Column::Contact),
            (ListKind::Enforcements, "事项名称", Column::Enforced),
            (ListKind::Enforcements, "实施主体", Column::Enforcer),
        ] {
            assert_eq!(meant(kind, header), Some(column), "{header}");
        }
        assert_eq!(meant(ListKind::Items, "填报人"), None);
        assert_eq!(meant(ListKind::Items, "牵头单位"), None);
    }

    #[test]
    fn a_kind_is_found_by_its_word() {
        for kind in ListKind::ALL {
            assert_eq!(kind.word().parse(), Ok(kind));
        }
        assert_eq!("duties".parse::<ListKind>(), Err(NoSuchKind));
    }
}
