//! Someone who keeps the lists of Nianli.

use axum::body::Body;
use axum::http::Method;
use contract::staff::StaffRole;
use serde_json::{Value, json};

use super::hall::{Hall, Reply};

const NIANLI: &str = "330803112";

pub(crate) struct Keeper<'a> {
    hall: &'a Hall,
    pub(crate) cookie: String,
    kind: Option<&'static str>,
}

impl<'a> Keeper<'a> {
    pub(crate) async fn of(hall: &'a Hall) -> Self {
        let role = StaffRole::Supervisor;
        let cookie = hall.log_in_for("keeper", role, None, Some(NIANLI)).await;
        Self::with(hall, cookie)
    }

    pub(crate) fn with(hall: &'a Hall, cookie: String) -> Self {
        let kind = None;
        Self { hall, cookie, kind }
    }

    /// The same, who asks about another of the lists.
    pub(crate) fn asking(&self, kind: &'static str) -> Self {
        Self {
            hall: self.hall,
            cookie: self.cookie.clone(),
            kind: Some(kind),
        }
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        let asks = if rest.contains('?') { '&' } else { '?' };
        let kind = self.kind.map(|kind| format!("{asks}kind={kind}"));
        format!("/api/v1/lists/{NIANLI}/{rest}{}", kind.unwrap_or_default())
    }

    pub(crate) async fn get(&self, rest: &str) -> Reply {
        let headers = [("cookie", self.cookie.as_str())];
        self.hall.get(&self.path(rest), &headers).await
    }

    /// The list as text, without the mark in front.
    pub(crate) async fn text(&self, rest: &str) -> String {
        let reply = self.get(rest).await;
        let text = String::from_utf8(reply.bytes).expect("text");
        text.trim_start_matches('\u{FEFF}').to_owned()
    }

    pub(crate) async fn try_file(&self, query: &str, bytes: impl Into<Vec<u8>>) -> Reply {
        let headers = [
            ("cookie", self.cookie.as_str()),
            ("x-file-name", "%E6%B8%85%E5%8D%95.csv"),
        ];
        let path = self.path(&format!("dry-runs{query}"));
        let body = Body::from(bytes.into());
        self.hall.send(Method::POST, &path, &headers, body).await
    }

    pub(crate) async fn apply(&self, tried: &Value, accept_doubtful: bool) -> Reply {
        let apply = json!({
            "token": tried["token"],
            "document": {"number": "衢江政办〔2026〕1号（样例）", "title": "廿里镇事项准入（样例）"},
            "accept_doubtful": accept_doubtful,
        });
        let headers = [("cookie", self.cookie.as_str())];
        self.hall
            .post(&self.path("revisions"), &headers, &apply)
            .await
    }

    pub(crate) async fn roll_back(&self, number: u32) -> Reply {
        let document = json!({"document": {"number": "1", "title": "退回（样例）"}});
        let headers = [("cookie", self.cookie.as_str())];
        let path = self.path(&format!("revisions/{number}/rollbacks"));
        self.hall.post(&path, &headers, &document).await
    }
}
