//! One member of staff at the API.

use std::time::Duration;

use contract::staff::{CASE, CASES, CaseFile, CaseRow, LOG_IN, LogIn, MOVE};
use contract::submissions::IDEMPOTENCY_KEY;
use domain::case::Move;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::chance;
use crate::cli::CommandError;
use crate::staff::SESSION;

/// A logged-in client.
pub(super) struct Office {
    agent: Agent,
    url: String,
    cookie: String,
}

impl Office {
    /// Logs in.
    pub(super) fn log_in(url: &str, account: &str, password: &str) -> Result<Self, CommandError> {
        let config = Agent::config_builder().timeout_global(Some(Duration::from_secs(30)));
        let agent: Agent = config.http_status_as_error(false).build().into();
        let asked = LogIn {
            account: account.to_owned(),
            password: password.to_owned(),
        };
        let request = agent
            .post(format!("{url}{}", LOG_IN.at(&[])))
            .header("content-type", "application/json");
        let response = request
            .send(serde_json::to_string(&asked)?)
            .map_err(|error| not_reached(url, &error))?;
        let set = response
            .headers()
            .get("set-cookie")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let cookie = set.split(';').next().unwrap_or_default().to_owned();
        if !cookie.starts_with(SESSION) {
            return Err(refused(response));
        }
        Ok(Self {
            agent,
            url: url.to_owned(),
            cookie,
        })
    }

    /// The cases of a receipt, with all that belongs to them.
    pub(super) fn cases(&self, receipt: &str) -> Result<Vec<CaseFile>, CommandError> {
        let rows: Vec<CaseRow> = self.get(&CASES.at(&[]))?;
        let own = rows
            .into_iter()
            .filter(|row| row.number.starts_with(receipt));
        own.map(|row| self.get(&CASE.at(&[&row.number]))).collect()
    }

    /// Makes a move.
    pub(super) fn make(&self, case: &str, made: &Move) -> Result<CaseFile, CommandError> {
        self.post(&MOVE.at(&[case]), made)
    }

    fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, CommandError> {
        let request = self
            .agent
            .get(format!("{}{path}", self.url))
            .header("cookie", &self.cookie);
        answer(
            request
                .call()
                .map_err(|error| not_reached(&self.url, &error))?,
        )
    }

    fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, CommandError> {
        let request = self
            .agent
            .post(format!("{}{path}", self.url))
            .header("cookie", &self.cookie);
        let request = request
            .header("content-type", "application/json")
            .header(IDEMPOTENCY_KEY, chance::id()?);
        answer(
            request
                .send(serde_json::to_string(body)?)
                .map_err(|error| not_reached(&self.url, &error))?,
        )
    }
}

fn answer<T: DeserializeOwned>(mut response: Response<Body>) -> Result<T, CommandError> {
    if !response.status().is_success() {
        return Err(refused(response));
    }
    Ok(serde_json::from_str(
        &response.body_mut().read_to_string()?,
    )?)
}

fn refused(mut response: Response<Body>) -> CommandError {
    let said = response.body_mut().read_to_string().unwrap_or_default();
    format!("{} {said}", response.status()).into()
}

fn not_reached(url: &str, error: &ureq::Error) -> CommandError {
    format!("{url}: {error}").into()
}
