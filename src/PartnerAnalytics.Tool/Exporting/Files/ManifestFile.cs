using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>The manifest on the disk.</summary>
internal sealed class ManifestFile(string path)
{
    /// <summary>In a folder. Spark takes files that begin with an underscore for no data.</summary>
    public const string NameInFolder = "_manifest.json";

    /// <summary>Beside a file, after its name.</summary>
    public const string EndBesideFile = ".manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>Reads the manifest.</summary>
    /// <exception cref="ExportRefusedException">It is none, or one of a later version of the tool.</exception>
    public async Task<ExportManifest> ReadAsync(CancellationToken cancellationToken)
    {
        var text = await File.ReadAllBytesAsync(path, cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("version", out var version)
                && version.TryGetInt32(out var number) && number != ExportManifest.CurrentVersion)
            {
                throw Refuse($"is of version {number}, which this version of the tool does not know");
            }

            return document.Deserialize<ExportManifest>(Options) ?? throw Refuse("is empty");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Refuse($"is damaged ({e.Message})");
        }
    }

    /// <summary>Writes the manifest: a reader finds the old one or the new one, whole.</summary>
    public async Task WriteAsync(ExportManifest manifest, CancellationToken cancellationToken)
    {
        await using var file = PendingFile.Create(path);
        await JsonSerializer.SerializeAsync(file.Stream, manifest, Options, cancellationToken);
        await file.CommitAsync();
    }

    private ExportRefusedException Refuse(string reason) => new(
        $"{path} {reason}. What is there cannot be told without it. Delete it together with what it describes, or choose another place.");
}
