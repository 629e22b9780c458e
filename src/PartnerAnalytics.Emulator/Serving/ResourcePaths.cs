using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Where the resources are.</summary>
internal sealed class ResourcePaths(Func<ResourceDescription, ResourceEndpoint> open, ImmutableHashSet<EmulatorDifference> differences)
{
    private readonly ConcurrentDictionary<string, IEndpoint> _endpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IEndpoint> _storeEndpoints = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What precedes the path of each resource.</summary>
    private const string BasePath = "/partner/v1/analytics/";

    /// <summary>What precedes that of the license resources in the syntax lines of their pages.</summary>
    private const string OtherBasePath = "/v1/analytics/";

    /// <summary>What the paths of the license resources begin with.</summary>
    private const string Licenses = "commercial/";

    private const int LongestUri = 4_096;

    /// <summary>Whether there is a resource of that path, or one of the Store that is called so.</summary>
    public bool IsResource(string path)
        => _endpoints.ContainsKey(path)
        || _storeEndpoints.Values.Any(endpoint => endpoint.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Serves a resource from now on. There is none of its path yet.</summary>
    public void Add(ResourceDescription resource) => _endpoints[resource.Path] = open(resource);

    /// <summary>Serves a resource of the Store.</summary>
    /// <param name="path">Its path there.</param>
    /// <param name="endpoint">What serves it.</param>
    public void AddStore(string path, IEndpoint endpoint) => _storeEndpoints[path] = endpoint;

    /// <summary>The endpoint that a request is for.</summary>
    /// <exception cref="RefusedRequestException">There is none.</exception>
    public IEndpoint Find(HttpRequest request)
    {
        if (PathIn(request.Path.Value ?? "", StoreErrorWriter.BasePath) is { } inStore)
        {
            return _storeEndpoints.TryGetValue(inStore, out var store)
                ? store
                : throw new RefusedRequestException(404, "NotFound", $"There is no resource '{inStore}'.");
        }

        if (differences.Contains(EmulatorDifference.LongAddressesRefused) && RawTarget.Of(request.HttpContext).Length > LongestUri)
        {
            throw new RefusedRequestException(414, "UriTooLong", "The URI is too long.");
        }

        var text = request.Path.Value ?? "";
        return (PathIn(text, BasePath) is { } path && (!IsLicense(path) || !LicensesAreElsewhere) ? path
            : LicensesAreElsewhere && PathIn(text, OtherBasePath) is { } other && IsLicense(other) ? other
            : null) is { } found && _endpoints.TryGetValue(found, out var endpoint)
            ? endpoint
            : throw new RefusedRequestException(404, "NotFound", $"There is no resource at '{text}'.");
    }

    private bool LicensesAreElsewhere => differences.Contains(EmulatorDifference.LicensePathsWithoutPartner);

    private static string? PathIn(string text, string basePath)
        => text.StartsWith(basePath, StringComparison.OrdinalIgnoreCase) ? text[basePath.Length..] : null;

    private static bool IsLicense(string path) => path.StartsWith(Licenses, StringComparison.OrdinalIgnoreCase);
}
