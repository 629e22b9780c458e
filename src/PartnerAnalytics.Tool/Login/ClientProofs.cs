using System.Security.Cryptography.X509Certificates;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Tool.Login;

/// <summary>Finds the secret or the certificate of the application, neither of which stands on the command line.</summary>
internal sealed class ClientProofs(ToolSurroundings surroundings)
{
    public const string SecretVariable = "PARTNER_ANALYTICS_CLIENT_SECRET";
    public const string PasswordVariable = "PARTNER_ANALYTICS_CERTIFICATE_PASSWORD";

    /// <summary>The certificate of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file holds no certificate, or its password is another one.</exception>
    public X509Certificate2 LoadCertificate(FileInfo file) => ClientCertificateFile.Load(file.FullName, surroundings.GetVariable(PasswordVariable));

    /// <summary>The secret: from a file, else from the variable, else from the keyboard; null if there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string? FindSecret(FileInfo? file) => file is not null
        ? Trim(File.ReadAllText(file.FullName))
        : Trim(surroundings.GetVariable(SecretVariable)) ?? Trim(surroundings.AskForSecret("The application's secret:"));

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
