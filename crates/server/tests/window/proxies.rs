//! Wrong tries are counted by where they come from, also behind a proxy; and what anybody may write is not believed.

use std::net::SocketAddr;

use axum::Extension;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use server::client::{Network, ProxyHeader, TrustedProxies};
use tower::ServiceExt;

use super::hall::Hall;

/// A hall behind proxies, and how many tries it has seen.
struct Behind {
    hall: Hall,
    proxies: TrustedProxies,
    tries: u32,
}

impl Behind {
    async fn new(trusted: &[&str], header: ProxyHeader) -> Self {
        let networks = trusted.iter().map(|text| text.parse().expect("a network"));
        Self {
            hall: Hall::open().await,
            proxies: TrustedProxies::new(networks, header),
            tries: 0,
        }
    }

    /// The status of one wrong try at a number that nobody has tried before.
    async fn guess(&mut self, peer: &str, header: (&str, &str)) -> u16 {
        self.tries += 1;
        let number = domain::receipt::ReceiptNumber::new(self.tries.into());
        let body = format!(r#"{{"receipt": "{number}", "last_four": "1234"}}"#);
        let mut request = Request::post("/api/v1/track")
            .header("content-type", "application/json")
            .header(header.0, header.1)
            .body(Body::from(body))
            .expect("a request");
        let peer = SocketAddr::new(peer.parse().expect("an address"), 40_000);
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = self.hall.router.clone();
        let answer = router
            .layer(Extension(self.proxies.clone()))
            .oneshot(request);
        answer.await.expect("an answer").status().as_u16()
    }

    /// Twenty wrong tries, after which whoever made them has to wait.
    async fn exhaust(&mut self, peer: &str, header: (&str, &str)) {
        for _ in 0..20 {
            assert_eq!(self.guess(peer, header).await, WRONG);
        }
        assert_eq!(self.guess(peer, header).await, TOO_MANY);
    }
}

const WRONG: u16 = 401;
const TOO_MANY: u16 = 429;
const FORWARDED_FOR: &str = "x-forwarded-for";

#[tokio::test]
async fn behind_a_trusted_proxy_one_guesser_does_not_lock_out_the_others() {
    let mut town = Behind::new(&["127.0.0.1"], ProxyHeader::XForwardedFor).await;
    town.exhaust("127.0.0.1", (FORWARDED_FOR, "203.0.113.7"))
        .await;
    let other = town
        .guess("127.0.0.1", (FORWARDED_FOR, "203.0.113.8"))
        .await;
    assert_eq!(other, WRONG);
}

#[tokio::test]
async fn what_someone_who_is_no_proxy_writes_is_not_believed() {
    let mut town = Behind::new(&["127.0.0.1"], ProxyHeader::XForwardedFor).await;
    town.exhaust("203.0.113.7", (FORWARDED_FOR, "198.51.100.1"))
        .await;
    let again = town
        .guess("203.0.113.7", (FORWARDED_FOR, "198.51.100.2"))
        .await;
    assert_eq!(again, TOO_MANY);
}

#[tokio::test]
async fn what_stood_in_the_header_before_the_proxy_wrote_to_it_is_not_believed() {
    let mut town = Behind::new(&["10.0.0.0/8"], ProxyHeader::XForwardedFor).await;
    // The guesser makes up the first address, the outer proxy notes the guesser's own, the inner one the outer proxy.
    let header = (FORWARDED_FOR, "198.51.100.1, 203.0.113.7, 10.0.0.2");
    town.exhaust("10.0.0.1", header).await;
    let header = (FORWARDED_FOR, "198.51.100.2, 203.0.113.7, 10.0.0.2");
    assert_eq!(town.guess("10.0.0.1", header).await, TOO_MANY);
}

#[tokio::test]
async fn the_header_the_proxy_does_not_write_is_not_read() {
    let mut town = Behind::new(&["127.0.0.1"], ProxyHeader::XForwardedFor).await;
    town.exhaust("127.0.0.1", ("forwarded", "for=198.51.100.1"))
        .await;
    let again = town
        .guess("127.0.0.1", ("forwarded", "for=198.51.100.2"))
        .await;
    assert_eq!(again, TOO_MANY);
}

#[tokio::test]
async fn the_standard_header_is_read_where_the_proxy_writes_that() {
    let mut town = Behind::new(&["::1", "fd00::/8"], ProxyHeader::Forwarded).await;
    let header = (
        "forwarded",
        r#"for="[2001:db8::7]:4711";proto=https, for="[fd00::2]""#,
    );
    town.exhaust("::1", header).await;
    // The same subscriber with another of its addresses, then another subscriber.
    let header = (
        "forwarded",
        r#"for="[2001:db8::8]";proto=https, for="[fd00::2]""#,
    );
    assert_eq!(town.guess("::1", header).await, TOO_MANY);
    let header = ("forwarded", r#"For="[2001:db8:0:1::7]", for="[fd00::2]""#);
    assert_eq!(town.guess("::1", header).await, WRONG);
}

#[tokio::test]
async fn whom_a_proxy_does_not_name_is_counted_as_the_proxy() {
    let mut town = Behind::new(&["127.0.0.1"], ProxyHeader::Forwarded).await;
    town.exhaust("127.0.0.1", ("forwarded", "for=unknown"))
        .await;
    assert_eq!(
        town.guess("127.0.0.1", ("forwarded", "for=_hidden")).await,
        TOO_MANY
    );
}

#[test]
fn a_network_is_an_address_or_a_block_and_nothing_else() {
    let block: Network = "10.32.0.0/11".parse().expect("a block");
    let lies_in = |address: &str| block.contains(address.parse().expect("an address"));
    assert!(lies_in("10.32.0.0") && lies_in("10.63.255.255"));
    assert!(!lies_in("10.31.255.255") && !lies_in("10.64.0.0") && !lies_in("::1"));
    let all: Network = "0.0.0.0/0".parse().expect("a block");
    assert!(all.contains("203.0.113.7".parse().expect("an address")));
    for wrong in [
        "",
        "proxy",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0/8",
        "::/129",
    ] {
        assert!(wrong.parse::<Network>().is_err(), "{wrong}");
    }
}
