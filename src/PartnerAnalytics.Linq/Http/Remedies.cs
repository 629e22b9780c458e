using System.Globalization;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Http;

/// <summary>What to do about a failure, in a sentence.</summary>
internal static class Remedies
{
    /// <summary>The code of a request whose user did not sign in with a second factor.</summary>
    public const string SecondFactorMissing = "900421";

    /// <summary>For transient failures.</summary>
    public const string TryAgain = "Try again later.";

    /// <summary>For a service that did not respond.</summary>
    public const string NoResponse = "Check the endpoint and the network; if they are right, try again later.";

    /// <summary>For pages that take too long.</summary>
    public const string Deadline = "Try again later, request fewer rows at a time, or raise PageTimeout in the client's options.";

    /// <summary>For pages that come differently when they are requested again.</summary>
    public const string Refreshed = "The data was refreshed meanwhile: discard these rows and run the query again.";

    /// <summary>For services that ignore skip.</summary>
    public const string SkipIgnored =
        "The service seems to ignore skip: discard the rows of this query, and read no more rows than one request may return (Take).";

    /// <summary>For services that report rows without a way to reach them.</summary>
    public const string Missing =
        "Rows are missing: discard those of this query and run it again later, or request fewer rows at a time (WithPageSize).";

    /// <summary>For queries without rows, where the options require some.</summary>
    public static string NoRows(ServiceDescription service) => service.SignsInUsers
        ? "Check the query's conditions, the roles of the signed-in user and whether the partner's tenant has such data; the service "
            + "returns no rows to a user who may not see them."
        : "Check the query's conditions, and whether the app is one of the publisher in whose account the application is that signs in.";

    /// <summary>For responses that hold a file where an address is expected.</summary>
    public const string NoLocation =
        "Where the client sends through your HttpClient, set AllowAutoRedirect of its handler to false, so that it does not follow "
        + "the address.";

    /// <summary>For responses that are not the service's.</summary>
    public const string BrokenBody = "Check that the endpoint is the service's; if it is, report this to the service with the ids below.";

    /// <summary>For responses that say by their status that they failed.</summary>
    public static string ForStatus(int status, string? code, TimeSpan? retryAfter, ServiceDescription service) => status switch
    {
        _ when code == SecondFactorMissing =>
            "Sign in again with multi-factor authentication: renewing the token of a sign-in without it does not help.",
        >= 300 and < 400 => "Redirects are not followed, so that the access token stays with the endpoint; check the endpoint.",
        400 => "Correct the query; the service does not accept it as it is.",
        401 when !service.SignsInUsers =>
            "Check the tenant, the id and the secret of the application, and the scope of the token (tokens of users are not accepted).",
        403 when !service.SignsInUsers =>
            "The application that signs in may not read this: add it in Partner Center with the role Manager, and check that the app is "
            + "one of that account.",
        404 when !service.SignsInUsers => "Check the endpoint and the ids in the query.",
        401 => "Sign in again as a user of the partner's tenant (app-only tokens are not accepted), and check the scope of the token.",
        403 => "The signed-in user may not read this resource; check the roles of the user in Partner Center.",
        404 => "Check the endpoint, and whether this cloud offers the resource.",
        429 when retryAfter is { } wait => string.Create(
            CultureInfo.InvariantCulture,
            $"Wait {Math.Ceiling(wait.TotalSeconds)} seconds before the next request, and send fewer at a time."),
        429 => "Wait before the next request, and send fewer at a time.",
        408 or 500 or 502 or 503 or 504 => TryAgain,
        < 300 => "Only a response with status 200 holds rows; check the endpoint.",
        _ => "Trying again without a change will not help.",
    };
}
