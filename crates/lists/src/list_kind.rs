//! The lists a town keeps.

use serde::{Deserialize, Serialize};

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
}
