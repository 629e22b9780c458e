using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerAnalytics.Tool.Login;

/// <summary>What the application proves its identity with: a secret or a certificate, neither of which is on the command line.</summary>
internal sealed class ClientProof : IDisposable
{
    public const string SecretVariable = "PARTNER_ANALYTICS_CLIENT_SECRET";
    public const string PasswordVariable = "PARTNER_ANALYTICS_CERTIFICATE_PASSWORD";

    private static ReadOnlySpan<byte> PemStart => "-----BEGIN "u8;

    public X509Certificate2? Certificate { get; private init; }

    public string? Secret { get; private init; }

    /// <summary>The certificate of a PFX file, or of a PEM file that holds both certificate and key.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file holds no certificate, or its password is another one.</exception>
    public static ClientProof OfCertificate(FileInfo file, ToolSurroundings surroundings)
    {
        var password = surroundings.GetVariable(PasswordVariable);
        var bytes = File.ReadAllBytes(file.FullName);
        try
        {
            return new ClientProof
            {
                Certificate = bytes.AsSpan().IndexOf(PemStart) < 0 ? X509CertificateLoader.LoadPkcs12(bytes, password)
                    : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(file.FullName)
                    : X509Certificate2.CreateFromEncryptedPemFile(file.FullName, password),
            };
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException(
                $"The certificate cannot be read from '{file.FullName}'. It should be a PFX file, or a PEM file with both the "
                + "certificate and its private key, and the password should be that of the file.",
                e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>The secret: from a file, else from the variable, else from the keyboard; null if there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ClientProof? OfSecret(FileInfo? file, ToolSurroundings surroundings)
    {
        var secret = file is not null
            ? Trim(File.ReadAllText(file.FullName))
            : Trim(surroundings.GetVariable(SecretVariable)) ?? Trim(surroundings.AskForSecret("The application's secret:"));
        return secret is null ? null : new ClientProof { Secret = secret };
    }

    public void Dispose() => Certificate?.Dispose();

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
