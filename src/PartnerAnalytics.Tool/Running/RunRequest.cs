using Azure.Core;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Running;

/// <summary>What a process is told to run: the first line that it reads.</summary>
/// <param name="Image">The compiled query.</param>
/// <param name="Partner">What it calls <c>partner</c>.</param>
/// <param name="Store">What it calls <c>store</c>.</param>
/// <param name="Purpose">What it is run for.</param>
/// <param name="Rows">How many rows are read, where they are written to the output.</param>
/// <param name="File">The file that all rows are saved in.</param>
/// <param name="Format">The format of the file.</param>
internal sealed record RunRequest(
    byte[] Image,
    RunService Partner,
    RunService Store,
    RunPurpose Purpose,
    int Rows = 0,
    string? File = null,
    ExportFormat Format = default);

/// <summary>What a query is run for.</summary>
internal enum RunPurpose
{
    /// <summary>For its rows.</summary>
    Rows,

    /// <summary>For a file of all its rows.</summary>
    File,

    /// <summary>For the URI of its first request, which is not sent.</summary>
    Uri,
}

/// <summary>A service as the process asks it. Tokens come on demand from the process that started it.</summary>
/// <param name="Endpoint">Where it is.</param>
/// <param name="Cloud">The name of the cloud, of Partner Center.</param>
/// <param name="Scope">The scope of the tokens, if not the usual one.</param>
internal sealed record RunService(Uri Endpoint, string? Cloud = null, string? Scope = null)
{
    public static RunService Of(AskedService service) => new(service.Endpoint, service.Cloud?.Name, service.Scope);

    /// <summary>The service, for somebody with a credential.</summary>
    public AskedService Open(TokenCredential credential) =>
        new(Endpoint, credential, Cloud is null ? null : KnownClouds.All.First(cloud => cloud.Name == Cloud), Scope);
}
