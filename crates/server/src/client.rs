//! Where a request came from, for counting wrong tries: the other end of its connection or, when that is a proxy that
//! is trusted, whom the proxy names.
//!
//! Only one header is read, the one the proxy is known to write. A proxy that writes `X-Forwarded-For` passes on
//! whatever a client says in `Forwarded`, and the other way round.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use clap::ValueEnum;

mod network;

pub use network::{Network, NotANetwork};

/// The address a request came from.
pub struct Client(pub String);

/// The proxies whose word is taken; none unless told.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies {
    networks: Arc<[Network]>,
    header: ProxyHeader,
}

/// The header in which the proxies name whom they ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ProxyHeader {
    /// `X-Forwarded-For: 203.0.113.7`
    #[default]
    XForwardedFor,
    /// `Forwarded: for=203.0.113.7` (RFC 7239)
    Forwarded,
}

impl TrustedProxies {
    /// Trusts these, and reads this header of theirs.
    pub fn new(networks: impl IntoIterator<Item = Network>, header: ProxyHeader) -> Self {
        Self {
            networks: networks.into_iter().collect(),
            header,
        }
    }

    /// Goes back from the connection's end, hop by hop, as long as whoever names the next one is trusted. What stands
    /// before that anybody may have written.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let mut named = self.named(headers).into_iter().rev();
        while self.networks.iter().any(|known| known.contains(client)) {
            // A hop that is hidden or unreadable is counted as the proxy that let it in.
            let Some(Some(before)) = named.next() else {
                break;
            };
            client = before.to_canonical();
        }
        client
    }

    /// Every hop a request says it took, the nearest last.
    fn named(&self, headers: &HeaderMap) -> Vec<Option<IpAddr>> {
        let name = match self.header {
            ProxyHeader::XForwardedFor => "x-forwarded-for",
            ProxyHeader::Forwarded => "forwarded",
        };
        let lines = headers.get_all(name).into_iter();
        let hops = lines.flat_map(|line| line.to_str().unwrap_or_default().split(','));
        match self.header {
            ProxyHeader::XForwardedFor => hops.map(address).collect(),
            ProxyHeader::Forwarded => hops.map(|hop| address(named_for(hop)?)).collect(),
        }
    }
}

/// The `for` of one hop.
fn named_for(hop: &str) -> Option<&str> {
    let mut pairs = hop.split(';').filter_map(|pair| pair.split_once('='));
    pairs.find_map(|(name, value)| {
        let is_for = name.trim().eq_ignore_ascii_case("for");
        is_for.then(|| value.trim().trim_matches('"'))
    })
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    let with_port = || text.parse::<SocketAddr>().map(|socket| socket.ip());
    bare.parse().or_else(|_| with_port()).ok()
}

/// An address as it is counted: a subscriber has a whole /64 of IPv6 to choose from.
fn counted(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let proxies = parts.extensions.get::<TrustedProxies>();
        let address = peer.map(|ConnectInfo(peer)| match proxies {
            Some(proxies) => proxies.client(peer.ip(), &parts.headers),
            None => peer.ip(),
        });
        Ok(Self(address.map(counted).unwrap_or_default()))
    }
}
