//! Who is logged in, and whose cases they see.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use contract::ApiError;
use contract::staff::{Staff, StaffRole};
use domain::case::{Actor, Role};
use domain::catalogue::Catalogue;
use domain::key::{BodyId, TownCode};

use crate::app::Shared;
use crate::failure::Failure;
use crate::sent::cookie;
use crate::{secrets, store};

/// The cookie that holds a session's token.
pub const SESSION: &str = "session";

/// How seldom the use of a session is written down.
const TOUCH_EVERY_MILLIS: i64 = 60_000;

/// A member of staff with an open session.
pub struct LoggedIn(pub Staff);

impl FromRequestParts<Shared> for LoggedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Failure> {
        let token = cookie(&parts.headers, SESSION).ok_or(ApiError::NotAllowed)?;
        let (hash, now) = (secrets::hash(token), app.now());
        let mut db = app.store.read().await?;
        let found = store::accounts::session(&mut db, &hash, now).await?;
        drop(db);
        let (staff, seen_at) = found.ok_or(ApiError::NotAllowed)?;
        if store::millis(now) - seen_at > TOUCH_EVERY_MILLIS {
            let mut db = app.store.write().await?;
            store::accounts::touch_session(&mut db, &hash, now).await?;
            app.store.commit(db).await?;
        }
        Ok(Self(staff))
    }
}

impl LoggedIn {
    /// In which role they make moves; those who keep accounts make none.
    pub fn actor(&self) -> Result<Actor, Failure> {
        let role = match self.0.role {
            StaffRole::Clerk => Role::Clerk,
            StaffRole::Department => Role::Department,
            StaffRole::Utility => Role::Utility,
            StaffRole::Supervisor => Role::Supervisor,
            StaffRole::Admin => return Err(ApiError::NotAllowed.into()),
        };
        Ok(Actor::new(role, &self.0.account))
    }

    /// Whether they see the cases of a body in a town: the window sees all, a department or company its own
    /// and those of its stations; who works for one town, those of that town.
    pub fn sees(&self, body: &BodyId, town: &TownCode, catalogue: &Catalogue) -> bool {
        if self.0.town.as_ref().is_some_and(|own| own != town) {
            return false;
        }
        match self.0.role {
            StaffRole::Clerk | StaffRole::Supervisor => true,
            StaffRole::Admin => false,
            StaffRole::Department | StaffRole::Utility => {
                let parent = catalogue
                    .bodies
                    .get(body)
                    .and_then(|body| body.parent.as_ref());
                self.0
                    .body
                    .as_ref()
                    .is_some_and(|own| own == body || Some(own) == parent)
            }
        }
    }

    /// Refuses all but those who keep a town's list.
    pub fn keeps_list(&self, town: &TownCode) -> Result<(), Failure> {
        let theirs = self.0.town.as_ref().is_none_or(|own| own == town);
        match self.0.role {
            StaffRole::Admin | StaffRole::Supervisor if theirs => Ok(()),
            _ => Err(ApiError::NotAllowed.into()),
        }
    }

    /// Refuses all but those who keep deliveries.
    pub fn keeps_deliveries(&self) -> Result<(), Failure> {
        match self.0.role {
            StaffRole::Admin | StaffRole::Supervisor => Ok(()),
            _ => Err(ApiError::NotAllowed.into()),
        }
    }
}
