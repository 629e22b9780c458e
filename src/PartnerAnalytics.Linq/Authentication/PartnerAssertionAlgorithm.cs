namespace PartnerAnalytics.Linq;

/// <summary>How an application signs with its certificate.</summary>
public enum PartnerAssertionAlgorithm
{
    /// <summary>RSA-PSS with SHA-256, which Microsoft Entra ID recommends.</summary>
    PS256,

    /// <summary>RSA PKCS#1 v1.5 with SHA-256, for keys that cannot do the other.</summary>
    RS256,
}
