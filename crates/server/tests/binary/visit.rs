//! A visit to the real server: filled in and handed in over HTTP, however often the server dies meanwhile.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::sample;

/// A client of the real server that doesn't give up.
pub(crate) struct Client {
    agent: ureq::Agent,
    url: String,
}

impl Client {
    pub(crate) fn new(url: &str) -> Self {
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(5)));
        Self {
            agent: config.http_status_as_error(false).build().into(),
            url: url.to_owned(),
        }
    }

    /// Sends until an answer comes: the server may die at any moment, and is started again.
    fn insist(
        &self,
        send: impl Fn(&ureq::Agent, &str) -> Result<(u16, Value), ureq::Error>,
    ) -> Value {
        let began = Instant::now();
        loop {
            match send(&self.agent, &self.url) {
                Ok((200, json)) => return json,
                Ok((status, json)) if status < 500 => panic!("{status} {json}"),
                _ if began.elapsed() > Duration::from_secs(120) => {
                    panic!("no answer for two minutes")
                }
                _ => thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    pub(crate) fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Value {
        self.insist(|agent, url| {
            let mut request = agent
                .post(format!("{url}{path}"))
                .header("content-type", "application/json");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            read(request.send(body.to_string())?)
        })
    }

    fn patch(&self, path: &str, secret: &str, body: &Value) -> Value {
        self.insist(|agent, url| {
            let request = agent
                .patch(format!("{url}{path}"))
                .header("content-type", "application/json");
            read(
                request
                    .header("x-draft-secret", secret)
                    .send(body.to_string())?,
            )
        })
    }

    fn upload(&self, path: &str, secret: &str) -> Value {
        self.insist(|agent, url| {
            let request = agent
                .post(format!("{url}{path}"))
                .header("x-draft-secret", secret);
            read(request.send(b"%PDF-1.7 a sample".as_slice())?)
        })
    }

    /// One visit up to the receipt: its number.
    pub(crate) fn visit(&self, filled: &Filled, key: &str) -> String {
        let asked = json!({"bundle": filled.bundle, "face": "kiosk", "circumstances": {}});
        let opened = self.post("/api/v1/drafts", &[], &asked);
        let draft = opened["state"]["id"].as_str().expect("an id");
        let secret = opened["secret"].as_str().expect("a secret");
        self.patch(&format!("/api/v1/drafts/{draft}"), secret, &filled.part);
        for material in &filled.uploads {
            self.upload(&format!("/api/v1/drafts/{draft}/files/{material}"), secret);
        }
        let asked = json!({"draft": draft, "consents": filled.consents});
        let headers = [("x-draft-secret", secret), ("idempotency-key", key)];
        let receipt = self.post("/api/v1/submissions", &headers, &asked);
        receipt["number"].as_str().expect("a number").to_owned()
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<(u16, Value), ureq::Error> {
    let status = response.status().as_u16();
    let text = response.body_mut().read_to_string()?;
    Ok((status, serde_json::from_str(&text).unwrap_or_default()))
}

/// What every visit types.
pub(crate) struct Filled {
    bundle: String,
    part: Value,
    uploads: Vec<String>,
    consents: Value,
}

impl Filled {
    pub(crate) fn shop(catalogue: &Path) -> Self {
        let files = server::catalogue_files::CatalogueFiles::open(catalogue, None);
        let loaded = files.expect("the sample").current();
        #[expect(
            clippy::disallowed_methods,
            reason = "the real binary runs on the machine's clock"
        )]
        let today = domain::calendar::local_date(jiff::Timestamp::now());
        let usual = domain::draft::Circumstances::default();
        let (part, uploads) = sample::filled(&loaded, "restaurant", &usual, today);
        let consents: Vec<_> = loaded.catalogue.bodies.keys().collect();
        Self {
            bundle: "restaurant".to_owned(),
            part: serde_json::to_value(part).expect("JSON"),
            uploads,
            consents: json!(consents),
        }
    }
}
