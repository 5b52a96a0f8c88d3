//! An endpoint: method, path, and the types of what goes in and comes out.

use std::marker::PhantomData;

/// One endpoint of the API. `In` is the body sent (`()` for none), `Out` the body that comes back.
pub struct Endpoint<In, Out> {
    /// The method.
    pub method: Method,
    /// The path, with `{name}` for parameters.
    pub path: &'static str,
    types: PhantomData<fn(In) -> Out>,
}

/// The methods in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Makes or does something.
    Post,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
}

impl<In, Out> Endpoint<In, Out> {
    pub(crate) const fn new(method: Method, path: &'static str) -> Self {
        Self {
            method,
            path,
            types: PhantomData,
        }
    }

    /// The path with its parameters filled in, in order, percent-encoded.
    pub fn at(&self, parameters: &[&str]) -> String {
        let mut path = String::from(self.path);
        for parameter in parameters {
            let (Some(open), Some(close)) = (path.find('{'), path.find('}')) else {
                break;
            };
            path.replace_range(open..=close, &encoded(parameter));
        }
        path
    }
}

impl<In, Out> Endpoint<In, Out> {
    /// The same with a query; names without a value are left out.
    pub fn asking(&self, parameters: &[&str], query: &[(&str, &str)]) -> String {
        let mut path = self.at(parameters);
        for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
            path.push(if path.contains('?') { '&' } else { '?' });
            path.push_str(name);
            path.push('=');
            path.push_str(&encoded(value));
        }
        path
    }
}

fn encoded(text: &str) -> String {
    let unreserved = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    let encode = |b: u8| {
        if unreserved(b) {
            char::from(b).to_string()
        } else {
            format!("%{b:02X}")
        }
    };
    text.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_filled_in_order_and_cannot_leave_their_place() {
        let file: Endpoint<(), ()> =
            Endpoint::new(Method::Get, "/api/v1/drafts/{draft}/files/{file}");
        assert_eq!(file.at(&["d1", "../x"]), "/api/v1/drafts/d1/files/..%2Fx");
    }

    #[test]
    fn a_query_carries_what_was_given_and_nothing_else() {
        let list: Endpoint<(), ()> = Endpoint::new(Method::Get, "/api/v1/catalogue");
        let path = list.asking(&[], &[("town", ""), ("on", "2020-09-01"), ("q", "a&b")]);
        assert_eq!(path, "/api/v1/catalogue?on=2020-09-01&q=a%26b");
    }
}
