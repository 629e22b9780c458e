using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Serving;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Tells where the CAB file of an error is: of one that the details of errors call downloadable.</summary>
/// <param name="path">The path below <c>v1.0/my/analytics/</c>.</param>
/// <param name="details">The resource of the details.</param>
/// <param name="parameter">The parameter that names the file, and the field of the details.</param>
/// <param name="database">The rows.</param>
/// <param name="files">Where the files are.</param>
/// <remarks><see href="https://learn.microsoft.com/windows/uwp/monetize/download-the-cab-file-for-an-error-in-your-app"/></remarks>
internal sealed class StoreCabEndpoint(
    string path, StoreResource details, string parameter, AnalyticsDatabase database, CabFiles files) : IEndpoint
{
    /// <summary>The path below <c>v1.0/my/analytics/</c>.</summary>
    public string StorePath => path;

    public string Path => StoreResource.Prefix + path;

    /// <summary>The endpoints of applications and of desktop applications.</summary>
    public static IEnumerable<StoreCabEndpoint> All(AnalyticsDatabase database, CabFiles files) =>
    [
        new("cabdownload", StoreHealthResources.FailureDetails, "cabId", database, files),
        new("desktop/cabdownload", StoreHealthResources.DesktopFailureDetails, "cabIdHash", database, files),
    ];

    public async Task<Func<GivenFault?, Task>> ReadAsync(HttpContext context)
    {
        var parameters = new StoreParameters(RawTarget.QueryOf(context));
        var application = parameters.Require(StoreParameters.Application);
        var cab = parameters.Require(parameter);
        if (!await HasAsync(application, cab, context.RequestAborted))
        {
            throw new RefusedRequestException(404, "NotFound", $"There is no CAB file '{cab}' of the application '{application}'.");
        }

        return _ =>
        {
            context.Response.Redirect(files.AddressOf(context.Request, cab));
            return Task.CompletedTask;
        };
    }

    private async Task<bool> HasAsync(string application, string cab, CancellationToken cancellationToken)
    {
        var table = await database.GetAsync(details.Description).WaitAsync(cancellationToken);
        using var connection = table.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {Sql.Quote(details.Description.Path)} WHERE {Sql.Quote(StoreParameters.Application)} "
            + $"= @application AND {Sql.Quote(parameter)} = @cab AND {Sql.Quote("cabDownloadable")}";
        command.Parameters.AddWithValue("@application", application);
        command.Parameters.AddWithValue("@cab", cab);
        return (long)command.ExecuteScalar()! > 0;
    }
}
