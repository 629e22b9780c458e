using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>
/// Lets OData's parser take the greatest decimals: it reads a whole number beyond 64 bits as a double, which rounds them to none.
/// </summary>
internal sealed class DecimalResolver : ODataUriResolver
{
    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        if (leftNode.TypeReference.IsDecimal() && rightNode is ConstantNode { Value: double } constant)
        {
            var number = decimal.Parse(constant.LiteralText, NumberStyles.Number, CultureInfo.InvariantCulture);
            rightNode = new ConstantNode(number, constant.LiteralText, EdmCoreModel.Instance.GetDecimal(isNullable: false));
        }

        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }
}
