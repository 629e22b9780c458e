namespace PartnerAnalytics.Emulator;

/// <summary>
/// What can go wrong with a request for rows. The name of a fault on the command line and in <c>/emulator/faults</c> is the name here in
/// kebab case: <c>throttled-for-seconds</c>.
/// </summary>
public enum EmulatorFault
{
    /// <summary>401, as if the user had no access.</summary>
    Unauthorized,

    /// <summary>401 with the code <c>900421</c>: the user has not signed in with several factors. Another token does not help.</summary>
    MfaRequired,

    /// <summary>401 with <c>WWW-Authenticate: Bearer error="invalid_token"</c>. If <see cref="AnalyticsEmulatorOptions.Token"/> is null,
    /// the token that the request brought is refused from now on, and every other is accepted.</summary>
    ExpiredToken,

    /// <summary>403 in the form of errors that the service has: the caller may not see this resource or, in the Store, this
    /// application.</summary>
    Forbidden,

    /// <summary>403 with a sentence and no JSON, as the Store has been seen to respond.</summary>
    ForbiddenInText,

    /// <summary>400 with a code that is a number, as the Store has been seen to respond: <c>{"code":4012,"description":"…"}</c>.</summary>
    NumericErrorCode,

    /// <summary>500 with <c>{"error":"…"}</c> and nothing else, as the Store has been seen to respond.</summary>
    ErrorAsText,

    /// <summary>429 with <c>Retry-After</c> in seconds.</summary>
    ThrottledForSeconds,

    /// <summary>429 with <c>Retry-After</c> as a date.</summary>
    ThrottledUntilDate,

    /// <summary>500 with a page of HTML.</summary>
    InternalServerError,

    /// <summary>502 with a page of HTML.</summary>
    BadGateway,

    /// <summary>503 with a page of HTML.</summary>
    ServiceUnavailable,

    /// <summary>503 with a page of HTML and <c>Retry-After</c> in seconds.</summary>
    ServiceUnavailableForSeconds,

    /// <summary>504 with a page of HTML.</summary>
    GatewayTimeout,

    /// <summary>The connection is reset before there is any response.</summary>
    ConnectionReset,

    /// <summary>The connection is reset in the middle of the body, after some of its rows.</summary>
    ResetInBody,

    /// <summary>The body comes with pauses: up to ten, spread over its rows, of <see cref="EmulatorFaults.SlowBodyDelay"/> each.</summary>
    SlowBody,

    /// <summary>The JSON breaks off after some of its rows, in a body that HTTP takes for whole.</summary>
    TruncatedBody,

    /// <summary>The rows are there, but the response calls them <c>text/html</c>.</summary>
    WrongContentType,

    /// <summary>200 with a page of HTML instead of rows, as something between client and service may respond that wants a user to
    /// sign in.</summary>
    HtmlPage,

    /// <summary>A body in gzip that goes on, after some of its rows, with a string of <see cref="EmulatorFaults.BombLength"/> bytes, which
    /// are a thousandth of that on the wire. It comes in gzip whether the request accepts that or not.</summary>
    GzipBomb,

    /// <summary>The JSON breaks off as in <see cref="TruncatedBody"/>, and whoever requests the very same URI again gets other rows: all
    /// but the first, and one more at the end. Both requests count as given the fault.</summary>
    ChangedRetry,

    /// <summary>The page has only some of its rows, at least one if there are any, whatever <c>top</c> says. Its link, if it would have
    /// one, leads to the others.</summary>
    ShortPage,

    /// <summary>200 with the rows, and an <c>error</c> beside them.</summary>
    ErrorBesideRows,

    /// <summary>The link to the next page is null, though there are more rows.</summary>
    NullLink,

    /// <summary>The link to the next page is relative to the host: <c>/partner/v1/analytics/…</c>.</summary>
    RelativeLink,

    /// <summary>The link to the next page is relative to where all resources are, has no leading slash and is not percent-encoded:
    /// <c>usage/azure?filter=meterUnit eq '1 Hour'&amp;skip=10</c>. Only <c>%</c>, <c>&amp;</c> and <c>#</c> of a value are encoded, which
    /// would not be part of it otherwise. The analytics of the Microsoft Store have such links.</summary>
    BareLink,

    /// <summary>The link to the next page leads to another host, to which no token must go.</summary>
    ForeignLink,

    /// <summary>The link to the next page has <c>https</c> for <c>http</c>, or the other way round.</summary>
    OtherSchemeLink,

    /// <summary>The link to the next page leads to another port of the same host.</summary>
    OtherPortLink,

    /// <summary>The link to the next page is the URI of this page.</summary>
    LoopingLink,
}
