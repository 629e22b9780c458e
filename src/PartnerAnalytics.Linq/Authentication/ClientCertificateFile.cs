using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Reads the certificate of an application, with its private key, from a file.</summary>
internal static class ClientCertificateFile
{
    private static ReadOnlySpan<byte> PemStart => "-----BEGIN "u8;

    /// <summary>Reads a PFX file, or a PEM file that holds both certificate and key.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is another one, or the password is not its.</exception>
    public static X509Certificate2 Load(string path, string? password)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return bytes.AsSpan().IndexOf(PemStart) < 0 ? X509CertificateLoader.LoadPkcs12(bytes, password)
                : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException(
                $"The certificate cannot be read from '{Path.GetFullPath(path)}'. It should be a PFX file, or a PEM file with both the "
                + "certificate and its private key, and the password should be that of the file.",
                e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
