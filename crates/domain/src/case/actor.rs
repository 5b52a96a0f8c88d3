//! Who makes a move.

use serde::{Deserialize, Serialize};

/// Someone who makes a move, in the role they make it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The role.
    pub role: Role,
    /// The account, or the receipt number for an applicant: never a name or an ID number.
    pub id: String,
}

/// What someone may do depends on the role. Whether a case is theirs at all is the server's to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one who applies, or their mandatary.
    Applicant,
    /// A clerk at the unified window.
    Clerk,
    /// Staff of the department that decides.
    Department,
    /// Staff of a power, water, gas or telecoms company.
    Utility,
    /// The one who gives leave, e.g. for more time.
    Supervisor,
    /// The program itself: the chain and the calendar.
    System,
}

impl Actor {
    /// Someone in a role.
    pub fn new(role: Role, id: impl Into<String>) -> Self {
        Self {
            role,
            id: id.into(),
        }
    }

    /// The program itself.
    pub fn system() -> Self {
        Self::new(Role::System, "system")
    }
}
