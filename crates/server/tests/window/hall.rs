//! A hall for one test: a fresh data folder, the sample catalogue, a clock that tests set.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::Value;
use server::app::{App, Shared, router};
use server::clock::Clock;
use tempfile::TempDir;
use tower::ServiceExt;

/// 2026-06-01, a Monday, ten in the morning in China.
const OPENING: &str = "2026-06-01T02:00:00Z";

pub(crate) struct Hall {
    pub(crate) app: Shared,
    pub(crate) data: TempDir,
    pub(crate) router: Router,
    clock: Arc<AtomicI64>,
}

struct SetClock(Arc<AtomicI64>);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::Relaxed)).expect("an instant")
    }
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    pub(crate) json: Value,
}

pub(crate) fn sample_catalogue() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
}

impl Hall {
    pub(crate) async fn open() -> Self {
        Self::open_with_pages(None).await
    }

    pub(crate) async fn open_with_pages(pages: Option<PathBuf>) -> Self {
        Self::open_on(tempfile::tempdir().expect("a folder"), pages).await
    }

    /// A window over the data of an earlier one.
    pub(crate) async fn open_on(data: TempDir, pages: Option<PathBuf>) -> Self {
        let opening: Timestamp = OPENING.parse().expect("an instant");
        let clock = Arc::new(AtomicI64::new(opening.as_second()));
        let set = Box::new(SetClock(Arc::clone(&clock)));
        let base_url = "http://127.0.0.1:8080".to_owned();
        let app = App::open(data.path(), &sample_catalogue(), None, base_url, set)
            .await
            .expect("a window");
        let router = router(Arc::clone(&app), pages);
        Self {
            app,
            data,
            router,
            clock,
        }
    }

    pub(crate) fn pass(&self, time: SignedDuration) {
        self.clock.fetch_add(time.as_secs(), Ordering::Relaxed);
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send(Method::GET, path, headers, Body::empty()).await
    }

    pub(crate) async fn post(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        body: &impl Serialize,
    ) -> Reply {
        self.json(Method::POST, path, headers, body).await
    }

    pub(crate) async fn patch(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        body: &impl Serialize,
    ) -> Reply {
        self.json(Method::PATCH, path, headers, body).await
    }

    async fn json(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &impl Serialize,
    ) -> Reply {
        let headers: Vec<_> = headers
            .iter()
            .copied()
            .chain([("content-type", "application/json")])
            .collect();
        self.send(
            method,
            path,
            &headers,
            Body::from(serde_json::to_vec(body).expect("JSON")),
        )
        .await
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body).expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
        let json = serde_json::from_slice(&bytes).unwrap_or_default();
        Reply {
            status: parts.status,
            headers: parts.headers,
            bytes,
            json,
        }
    }
}

impl Reply {
    /// The JSON of a good answer.
    pub(crate) fn ok(self) -> Value {
        assert_eq!(
            self.status,
            StatusCode::OK,
            "{}",
            String::from_utf8_lossy(&self.bytes)
        );
        self.json
    }

    /// Status and name of a refusal.
    pub(crate) fn refusal(&self) -> (u16, &str) {
        (
            self.status.as_u16(),
            self.json["error"].as_str().unwrap_or_default(),
        )
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("text"))
    }
}
